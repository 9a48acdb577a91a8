/** A column of a 方案 sheet and the term it holds, counted from the row's entry. */
export interface SheetColumn {
  readonly heading: string
  readonly path: readonly string[]
  readonly width: number
}

/** A sheet with a row for each entry of a list; the entries of some lists belong to an entry of another. */
export interface ListSheet {
  readonly name: string
  readonly hint: string
  readonly list: readonly string[]
  /** The sheet whose entries these belong to; `list` then counts from such an entry. */
  readonly owner?: string
  readonly columns: readonly SheetColumn[]
}

/** A sheet with a row for each term of one section. */
export interface FieldsSheet {
  readonly name: string
  readonly hint: string
  /** The section's key; the scheme as a whole when absent. */
  readonly root?: string
}

/** The columns of what an entry rests on. */
export const BASIS_COLUMNS: readonly SheetColumn[] = [
  { heading: '依据位置', path: ['basis', 'text'], width: 12 },
  { heading: '原话', path: ['basis', 'quote'], width: 36 },
  { heading: '依据口径', path: ['basis', 'reading'], width: 10 },
  { heading: '依据参数', path: ['basis', 'parameter'], width: 14 },
]
/** The heading of the path of a row, of its value, of the entry it belongs to, and of the reading it holds under. */
export const HEADINGS = {
  path: '条款',
  value: '填写',
  entry: '条目',
  condition: '口径条件',
  said: '怎样计分（自动生成）',
} as const

const ID: SheetColumn = { heading: '标识', path: ['id'], width: 18 }
const TITLE: SheetColumn = { heading: '名称', path: ['title'], width: 26 }

/** The sheets of lists, in the order in which a regulation is written down. */
export const LIST_SHEETS: readonly ListSheet[] = [
  {
    name: '组别',
    hint: '每行一个考核组；单位之间用顿号隔开，也可以留空、由单位名册确定。',
    list: ['groups'],
    columns: [ID, TITLE, { heading: '单位名单', path: ['members'], width: 48 }, ...BASIS_COLUMNS],
  },
  {
    name: '得分项',
    hint: '每行一个得分项，依计分先后；“相加”“减去”写其他得分项的标识，用顿号隔开。',
    list: ['parts'],
    columns: [
      ID,
      TITLE,
      { heading: '步骤', path: ['step'], width: 7 },
      { heading: '满分', path: ['max'], width: 10 },
      { heading: '最低分', path: ['floor'], width: 9 },
      { heading: '适用组别', path: ['groups'], width: 14 },
      { heading: '计分方式', path: ['score', 'by'], width: 13 },
      { heading: '相加', path: ['score', 'of'], width: 26 },
      { heading: '减去', path: ['score', 'less'], width: 20 },
      { heading: '封顶', path: ['score', 'cap'], width: 9 },
      { heading: '不涉及的指标', path: ['score', 'notApplicable'], width: 15 },
      { heading: '无人评议时', path: ['score', 'emptyClass'], width: 13 },
      { heading: '数据表', path: ['score', 'table'], width: 11 },
      { heading: '同一事项', path: ['score', 'sameAchievement'], width: 12 },
      { heading: '评分单位', path: ['evaluators'], width: 20 },
      ...BASIS_COLUMNS,
    ],
  },
  {
    name: '指标',
    hint: '办法列出的指标；各单位自己的指标和分值填在考核工作簿的“指标”表，不写在这里。',
    owner: '得分项',
    list: ['indicators'],
    columns: [TITLE, ...BASIS_COLUMNS],
  },
  {
    name: '评议主体',
    hint: '分类评议的各类评议主体；同一得分项各类权重合计应为 100%。',
    owner: '得分项',
    list: ['score', 'classes'],
    columns: [
      ID,
      TITLE,
      { heading: '权重', path: ['weight'], width: 24 },
      { heading: '署名', path: ['signed'], width: 7 },
      ...BASIS_COLUMNS,
    ],
  },
  {
    name: '加减分规则',
    hint: '加减分的各项规则；分值写“按核定”，或在“每次分值”写数。',
    owner: '得分项',
    list: ['score', 'rules'],
    columns: [
      ID,
      TITLE,
      { heading: '分值', path: ['points'], width: 10 },
      { heading: '每次分值', path: ['points', 'each'], width: 10 },
      { heading: '计几次', path: ['times'], width: 15 },
      ...BASIS_COLUMNS,
    ],
  },
  {
    name: '分期',
    hint: '分期评分的各期。',
    owner: '得分项',
    list: ['score', 'periods'],
    columns: [ID, TITLE, { heading: '权重', path: ['weight'], width: 12 }],
  },
  {
    name: '参评资格',
    hint: '评定等次之前先看的资格：满足情形的，不得评定为某等次，或直接定为某等次。',
    list: ['grades', 'eligibility'],
    columns: [
      ID,
      TITLE,
      { heading: '否决事项', path: ['when', 'vetoes'], width: 16 },
      { heading: '得分项', path: ['when', 'parts'], width: 18 },
      { heading: '达到', path: ['when', 'atLeast'], width: 8 },
      { heading: '超过', path: ['when', 'above'], width: 8 },
      { heading: '低于', path: ['when', 'below'], width: 8 },
      { heading: '不得评定为', path: ['effect', 'bar'], width: 12 },
      { heading: '直接定为', path: ['effect', 'fix'], width: 12 },
      { heading: '名次列在', path: ['effect', 'place'], width: 12 },
      { heading: '空出的名额', path: ['seat'], width: 15 },
      ...BASIS_COLUMNS,
    ],
  },
  {
    name: '结果运用',
    hint: '当年或连续几年的结果带来的后果；情形写在“其他条款”。',
    list: ['consequences'],
    columns: [ID, { ...TITLE, width: 44 }, ...BASIS_COLUMNS],
  },
  {
    name: '工作程序',
    hint: '从填报到归档的各个步骤，依先后；每一步可以填哪些数据表、由谁填、用哪条时限。',
    list: ['procedure', 'steps'],
    columns: [
      ID,
      TITLE,
      { heading: '种类', path: ['kind'], width: 12 },
      { heading: '可填的表', path: ['edits'], width: 40 },
      { heading: '由谁填', path: ['by'], width: 18 },
      { heading: '所用时限', path: ['deadline'], width: 16 },
      { heading: '截止于时限', path: ['closes'], width: 16 },
      ...BASIS_COLUMNS,
    ],
  },
  {
    name: '时限',
    hint: '某日之前填“截止日”；某事之后若干日填“天数、日别、起算于”；一段时间填“起、止”。日期写作 2016-11-25。',
    list: ['deadlines'],
    columns: [
      ID,
      { ...TITLE, width: 34 },
      { heading: '截止日', path: ['due', 'on'], width: 13 },
      { heading: '天数', path: ['due', 'days'], width: 7 },
      { heading: '日别', path: ['due', 'kind'], width: 15 },
      { heading: '起算于', path: ['due', 'after'], width: 18 },
      { heading: '起', path: ['due', 'from'], width: 13 },
      { heading: '止', path: ['due', 'until'], width: 13 },
      { heading: '逾期', path: ['late'], width: 11 },
      ...BASIS_COLUMNS,
    ],
  },
]

/** The sheets of sections. */
export const FIELDS_SHEETS: readonly FieldsSheet[] = [
  { name: '方案', hint: '办法的名称、考核期、小数位和缺项的处理；一行一个条款。' },
  { name: '等次与名额', root: 'grades', hint: '等次、及格线、排名、名额、并列、下调；一行一个条款。' },
  { name: '奖项', root: 'prizes', hint: '奖项和奖金；没有的留空。' },
  { name: '通报', root: 'bulletin', hint: '通报的发文机关、主送、抄送、结果运用和公开范围。' },
]

/** The sheet of the scheme as a whole. */
export const SCHEME_SHEET = '方案'
/** The sheet of parameters, of readings, and of what has no column of its own. */
export const PARAMETERS: ListSheet = {
  name: '参数',
  hint: '办法没有给出、须由单位确定的值：谁决定、必不必填；示例只供试算。',
  list: ['parameters'],
  columns: [
    { heading: '编号', path: [], width: 18 },
    { heading: '名称', path: ['title'], width: 44 },
    { heading: '决定者', path: ['decidedBy'], width: 26 },
    { heading: '必填', path: ['required'], width: 7 },
    { heading: '类型', path: ['kind'], width: 12 },
    { heading: '示例', path: ['example'], width: 44 },
  ],
}
/** The headings of 口径: a row for each option, what is said of the reading itself in the first of them. */
export const READINGS = {
  name: '口径',
  hint: '原文有两种以上读法的地方，每个选项一行；“默认”填“是”的，是未另作决定时采用的读法。',
  headings: ['编号', '问题', '选项', '含义', '默认', '须请示', '理由'],
  widths: [10, 34, 22, 40, 7, 9, 36],
} as const
/** The sheet of what has no column of its own. */
export const OTHER = {
  name: '其他条款',
  hint: '各表没有列出的条款：条目是工作表和标识，条款是一条路径，填写是它的内容；一行一个。',
} as const
/** The sheet that says how the workbook is filled in. */
export const GUIDE = '填写说明'
/** The sheet in which an office may put the regulation's text, so that quotes are looked for in it. */
export const TEXT = '原文'

/** What a sheet is for. */
export function hintOf(sheet: string): string {
  const all = [...FIELDS_SHEETS, ...LIST_SHEETS, READINGS, PARAMETERS, OTHER]
  return all.find(({ name }) => name === sheet)?.hint ?? ''
}
