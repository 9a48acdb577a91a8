import type { Cell } from '#shared/tables/index.ts'
import { read, SCORES } from '#test/shared/workbook/sheets.ts'
import type { Producers } from './producer.ts'
import { inScheme, inYinhai, unit } from './small-year.ts'

const observation = (row: Readonly<Record<string, Cell>>) =>
  inYinhai({
    observations: [{ subject: '区发改局', part: '职能指标', indicator: '配合工作', maxPoints: 100, score: 90, ...row }],
  })
const scores = (cells: readonly (readonly Cell[])[], headings: readonly string[] = SCORES) =>
  read('评分', [headings, ...cells]).findings
const score = (value: Cell, date: Cell = null) =>
  scores([['1', '区发改局', '职能指标', '配合工作', 100, value, null, date, null]])
const event = (row: Readonly<Record<string, Cell>>) =>
  inYinhai({
    events: [{ subject: '区发改局', rule: '工作创新', matter: '示例', document: '示例', verified: 1, ...row }],
  })
const ballot = (row: Readonly<Record<string, Cell>>) =>
  inYinhai({ ballots: [{ subject: '区发改局', evaluatorClass: '服务对象', ...row }] })
const ruling = (row: Readonly<Record<string, Cell>>) => ({
  subject: '区发改局',
  matter: '并列处理意见',
  opinion: '一等',
  body: '示例',
  document: '示例',
  date: '2017-02-01',
  ...row,
})
const readyScores = ['主要负责同志', '单位副职', '干部职工'].map((evaluatorClass) => ({
  subject: '示例甲',
  evaluatorClass,
  score: 90,
}))
const reversible = {
  subject: '区发改局',
  serial: '1',
  rule: '表彰奖励',
  document: '示例',
  verified: 1,
  reversalReason: '复核属实',
}
const tied = { observations: ['区发改局', '区工信局', '区财政局'].flatMap((name) => unit(name).observations) }
const sameEvents = [1, 2].map((verified) => ({
  subject: '区发改局',
  rule: '工作创新',
  matter: `示例${verified}`,
  document: '示例',
  verified,
  eventKey: 'S-1',
}))
const byScale = (row: Readonly<Record<string, Cell>>) =>
  inYinhai({ inspections: [{ subject: '区发改局', ...row }] }, { readings: { 'Y-a6': 'by-scale' } })
const people = (
  row: Readonly<Record<string, Cell>>,
  more: Parameters<typeof inScheme>[1] = {},
  adoption: Parameters<typeof inScheme>[2] = {},
) =>
  inScheme(
    'womens-federation/v1.yaml',
    {
      persons: [{ name: '示例甲', group: '一般干部职工', pool: '公务员', ...row }],
      confirmations: [{ sheet: '加减分', confirmed: '是' }],
      ...more,
    },
    adoption,
  )

/** For each problem of rows and grades, the least that causes it. */
export const OF_ROWS = {
  'heading-missing': () => scores([['1', '区发改局', 90]], ['序号', '被考核单位', '考核得分']),
  'heading-unknown': () =>
    scores(
      [['1', '区发改局', '职能指标', '配合工作', 100, 90, null, null, null]],
      SCORES.map((one) => (one === '考核得分' ? '考核得份' : one)),
    ),
  'heading-repeated': () =>
    scores(
      [['1', '区发改局', '职能指标', '配合工作', 100, 90, 80, null, null]],
      SCORES.map((one) => (one === '扣分理由' ? '考核得分' : one)),
    ),
  'table-unrecognised': () =>
    read('某表', [
      ['甲', '乙'],
      [1, 2],
    ]).findings,
  'rows-skipped': () =>
    scores([
      ['1', '区发改局', '职能指标', '配合工作', 100, 90, null, null, null],
      ['合计', null, null, null, 100, 90, null, null, null],
    ]),
  'not-a-number': () => score('八十五'),
  'number-read-as': () => score('85分'),
  'number-too-large': () => score('1e999'),
  'not-a-date': () => score(90, '年底'),
  'date-read-as': () => score(90, '2016.11.25'),
  'text-too-long': () => scores([['1', '区发改局', '职能指标', '配合工作', 100, 90, '长'.repeat(40_000), null, null]]),
  'formula-text': () => scores([['1', "=cmd|'/c calc'!A0", '职能指标', '配合工作', 100, 90, null, null, null]]),
  'cell-error': () => score('#DIV/0!'),
  'value-required': () => observation({ subject: null }),
  'mark-unknown': () => inYinhai({ roster: [{ name: '区发改局', group: 'A', status: '请假' }] }),
  'subject-unknown': () => observation({ subject: '区财正局' }),
  'subject-repeated': () =>
    inYinhai({
      roster: [
        { name: '区发改局', group: 'A' },
        { name: '区发改局', group: 'B' },
      ],
    }),
  'subject-ambiguous': () =>
    inYinhai({
      roster: [
        { code: '1', name: '王伟', group: 'A' },
        { code: '2', name: '王伟', group: 'A' },
      ],
      observations: [{ subject: '王伟' }],
    }),
  'subject-without-group': () => inYinhai({ roster: [{ name: '某局' }] }),
  'subject-not-taking-part': () =>
    inYinhai({ roster: [{ name: '区发改局', group: 'A', status: '不参加' }], observations: [{ subject: '区发改局' }] }),
  'group-unknown': () => inYinhai({ roster: [{ name: '区发改局', group: '丁组' }] }),
  'group-empty': () => inYinhai({}),
  'part-unknown': () => observation({ part: '职能指票' }),
  'rule-unknown': () => event({ rule: '表扬' }),
  'points-by-rule': () => event({ rule: '通报批评', verified: 4 }),
  'class-unknown': () => ballot({ evaluatorClass: '群众', score: 90 }),
  'option-unknown': () => ballot({ option: '很满意', count: 3 }),
  'row-repeated': () =>
    inYinhai({ observations: [...unit('区发改局').observations, ...unit('区发改局', 1).observations] }),
  'above-maximum': () => observation({ score: 120 }),
  'below-minimum': () => observation({ score: -5 }),
  'outside-range': () => event({ multiplier: 3 }),
  'rate-unlikely': () =>
    inScheme('weihai/2016.yaml', {
      roster: [{ name: '示例局', group: 'E1' }],
      goals: [{ subject: '示例局', goal: '招商引资', maxPoints: 100, reported: 0.8, verified: 80 }],
    }),
  'count-not-whole': () => ballot({ option: '满意', count: 12.5 }),
  'maximum-missing': () => observation({ maxPoints: null }),
  'nothing-applies': () => observation({ score: '不适用' }),
  'missing-value': () => observation({ score: null }),
  'not-confirmed': () => inYinhai({ confirmations: [] }),
  'same-achievement': () => inYinhai({ events: sameEvents }),
  'same-incident': () =>
    inYinhai({
      inspections: [{ subject: '区发改局', reason: '示例', deduction: 1, eventKey: 'S-2' }],
      vetoes: [{ subject: '区发改局', matter: '示例', document: '示例', eventKey: 'S-2' }],
    }),
  'same-achievement-open': () => inYinhai({ events: sameEvents }, { readings: { 'A-11': 'ask' } }),
  'incident-counted-once': () =>
    inYinhai(
      {
        inspections: [{ subject: '区发改局', reason: '示例', deduction: 1, eventKey: 'S-2' }],
        vetoes: [{ subject: '区发改局', matter: '示例', document: '示例', eventKey: 'S-2' }],
      },
      { readings: { 'Y-a5': 'highest' } },
    ),
  'finding-not-on-scale': () => byScale({ reason: '大门未锁' }),
  'deduction-off-scale': () => byScale({ reason: '台账不全', deduction: 3 }),
  'evidence-missing': () => event({ document: null }),
  'group-incomplete': () => observation({ score: null }),
  'tie-undecided': () => inYinhai(tied),
  'ruling-incomplete': () => inYinhai({ ...tied, rulings: [ruling({})] }),
  'ruling-does-not-fit': () =>
    inYinhai({ ...tied, rulings: ['区发改局', '区工信局', '区财政局'].map((subject) => ruling({ subject })) }),
  'ruling-without-tie': () => inYinhai({ rulings: [ruling({})] }),
  'ruling-without-decision': () => inYinhai({ rulings: [ruling({ document: null })] }),
  'grade-unknown': () => inYinhai({ rulings: [ruling({ opinion: '优等' })] }),
  'adjustment-without-reason': () => inYinhai({ rulings: [ruling({ matter: '人工调整' })] }),
  'quota-exceeded': () => inYinhai({ rulings: [ruling({ subject: '区财政局', matter: '人工调整', reason: '示例' })] }),
  'seats-above-share': () =>
    people({}, { ballots: readyScores }, { parameters: { 'excellent-seats': { 公务员: 3, 事业编: 0 } } }),
  'grade-elsewhere-missing': () => people({ group: '挂职干部' }),
  'prize-undefined': () =>
    people(
      { group: '挂职干部' },
      { rulings: [ruling({ subject: '示例甲', matter: '上级评定', opinion: '基本称职' })] },
    ),
  'sanction-expired': () =>
    inYinhai({ vetoes: [{ subject: '区发改局', matter: '示例', document: '示例', until: '2015-12-31' }] }),
  'reporter-missing': () =>
    people({}, { events: [{ subject: '示例甲', rule: '无正当理由缺席', matter: '示例', document: '示例' }] }),
  'reporter-is-verifier': () =>
    people(
      {},
      {
        events: [
          {
            subject: '示例甲',
            rule: '无正当理由缺席',
            matter: '示例',
            document: '示例',
            date: '2019-06-30',
            reporter: '示例乙',
            verifiedBy: '示例乙',
          },
        ],
      },
    ),
  'table-ambiguous': () =>
    read('合表', [
      ['被考核单位', '发现问题', '扣分', '否决事项', '认定部门'],
      ['区发改局', '台账不全', 1, '无', '无'],
    ]).findings,
  'row-reversed': () => inYinhai({ events: [reversible, { ...reversible, serial: '2', reverses: '1' }] }),
  'reversal-unknown': () => inYinhai({ events: [{ ...reversible, reverses: '7' }] }),
  'entered-seats-off': () => inYinhai({}, { readings: { 'A-01': 'manual' } }),
  'unit-result-missing': () => people({}, { ballots: readyScores }),
  'class-of-one': () =>
    people({}, { votes: [{ subject: '示例甲', evaluatorClass: '单位副职', ballot: '1', score: 90 }] }),
} satisfies Partial<Producers>
