import type { Scheme, Score } from '../../scheme/schema.ts'
import type { TableName } from '../../tables/index.ts'
import { sheetColumns } from '../sheet-columns.ts'
import type { InputSheet } from '../sheet-names.ts'

/** What the line under a sheet's title says, and what the guide says of the sheet and who fills it. */
export interface Hint {
  readonly line: string
  readonly holds: string
  readonly by: string
}

const UNITS: Readonly<Record<TableName, Hint>> = {
  roster: {
    line: '单位代码不重复；考核组从下拉列表中选；不参加考核的单位，状态选“不参加”，不要删行。',
    holds: '被考核单位、所在考核组、组内列序',
    by: '考核办，已按办法填好，请核对',
  },
  persons: {
    line: '每人一行。排名名单、编制类别从下拉列表中选；新录用不满半年等只写评语的，状态选“只写评语”，不要删行。',
    holds: '被考核人员、所在排名名单和编制类别',
    by: '办公室',
  },
  indicators: {
    line: '每个指标一行，写明属于哪个得分项和分值；只对部分单位适用的，在“适用单位”中写明。',
    holds: '各得分项下的指标、分值和评分标准',
    by: '考核办',
  },
  observations: {
    line: '每个单位每个指标一行。不涉及的指标，考核得分填“不适用”；空着是缺项，不按零分计。有扣分的请写明理由。',
    holds: '各单位各指标的考核得分、扣分理由、证明材料',
    by: '评分单位评分，考核办汇总',
  },
  ballots: {
    line: '每个单位每类评议主体一行。有百分制得分的填得分；按票统计的，每个档次一行，填评议档次和票数。',
    holds: '各类评议主体的评价结果',
    by: '考核办组织评议后填写',
  },
  votes: {
    line: '每张票对每个单位一行，填百分制得分；弃权的，得分填“弃权”。',
    holds: '各类评议主体的每一张票',
    by: '考核组计票后填写',
  },
  goals: {
    line: '每个单位每项目标一行。完成率填小数或百分数；未现场核验的，核验完成率填“不适用”，按上报数计并注明。',
    holds: '各单位各项目标的分值、上报和核验的完成率',
    by: '单位上报，考核办核验',
  },
  measures: {
    line: '每个单位每个指标一行，填指标本身的数值，不填得分。不涉及的填“不适用”；空着是缺项。',
    holds: '各单位各指标的目标值和实绩值',
    by: '数据来源单位',
  },
  events: {
    line: '一件事一行，须有依据文件及文号。办法规定了每件多少分的，核定分值可不填；其余填核定分值。没有的，到“说明”表确认已核对。',
    holds: '加分、扣分事项，一件一行',
    by: '考核办，凭文件核定',
  },
  inspections: {
    line: '一项扣分一行，写明发现的问题。没有的，到“说明”表确认已核对。',
    holds: '察访核验中的扣分',
    by: '核验工作组',
  },
  vetoes: {
    line: '一个事项一行，须有认定部门和文号。没有的，到“说明”表确认已核对。',
    holds: '被一票否决的单位和事项',
    by: '考核办，凭认定文件',
  },
  rulings: {
    line: '并列处理意见：并列的每个单位一行，意见填裁定的等次。人工调整：意见填调整后的等次，并写明理由。均须有决定机构、纪要文号和日期。',
    holds: '领导小组对并列的处理意见、经批准的等次调整',
    by: '考核办，凭会议纪要',
  },
  history: {
    line: '每个单位每年一行，只填已经审定的往年结果。',
    holds: '往年的名次、等次和受处理情况',
    by: '考核办，凭往年通报',
  },
  succession: {
    line: '更名、合并、分设各填一行。更名的承接历年结果；合并、分设的，“承接历年结果”选“是”才承接。',
    holds: '单位更名、合并、分设的情况',
    by: '考核办，凭机构编制文件',
  },
  results: {
    line: '每个单位一行，只填已经审定的考评结果，须有评定机关和文号。',
    holds: '有关单位本年度的考评结果',
    by: '考核办，凭通报',
  },
  lessons: {
    line: '每人每类课一行，填课时数、课时系数和课时单价。没有课时的填 0，空着是缺项。',
    holds: '教职员工的课时',
    by: '教务部门',
  },
  confirmations: {
    line: '下列各表逐条核对无误（没有记录的也要核对）后，在“本表已核对”中选“是”。',
    holds: '各台账是否核对完毕',
    by: '考核办',
  },
}

const PERSONS: Partial<Record<TableName, Hint>> = {
  observations: { ...UNITS.observations, line: UNITS.observations.line.replace('每个单位', '每人') },
  ballots: { ...UNITS.ballots, line: '每人每类评议主体一行，填这一类的百分制得分。' },
  votes: {
    ...UNITS.votes,
    line: '每张票对每个人一行，填百分制得分。混在别类票里的本人票，“本人票”选“是”；弃权的，得分填“弃权”。',
  },
  events: { ...UNITS.events, holds: '奖励、扣分事项，一件一行', by: '个人自报，办公室凭文件核定' },
  inspections: { ...UNITS.inspections, by: '办公室' },
  vetoes: { ...UNITS.vetoes, holds: '被一票否决的人员和事项', by: '办公室，凭认定文件' },
  rulings: {
    line: '并列处理意见：并列的每个人一行，意见填裁定的等次或奖项。人工调整：意见填调整后的等次，并写明理由。均须有决定机构、纪要文号和日期。',
    holds: '对并列的处理意见、经批准的等次调整',
    by: '办公室，凭会议纪要',
  },
  history: { ...UNITS.history, line: '每人每年一行，只填已经审定的往年结果。', by: '办公室，凭往年结果' },
}

/** What an input sheet says of itself, by what the scheme makes of it. */
export function hintOf(scheme: Scheme, sheet: Pick<InputSheet, 'table' | 'part'>): Hint {
  const { table } = sheet
  const usual = (scheme.subject === 'person' ? PERSONS[table] : undefined) ?? UNITS[table]
  const columns = new Set(sheetColumns(scheme, sheet).map(({ key }) => key))
  const byTable: Partial<Record<TableName, () => Partial<Hint>>> = {
    roster: () => (scheme.groups.every(({ members }) => members.length === 0) ? { by: '考核办' } : {}),
    observations: () => (columns.has('period') ? { line: `${usual.line}分期评分的，每期一行，填考核期间。` } : {}),
    ballots: () => (columns.has('option') || scheme.subject === 'person' ? {} : { line: READY_SCORES }),
    goals: () => (columns.has('rating') ? RATED : {}),
    events: () => (columns.has('multiplier') ? WITH_MULTIPLIER : {}),
    inspections: () => ({ holds: `${titleOf(scheme, 'typed-deductions') ?? '察访核验扣分'}，一项一行` }),
    vetoes: () => named(scheme),
    rulings: () => (scheme.grades.elsewhere ? { line: `${usual.line}${ELSEWHERE}` } : {}),
    history: () => ({}),
  }
  return { ...usual, ...byTable[table]?.() }
}

const READY_SCORES = '每个单位每类评议主体一行，填这一类的百分制得分；空着是缺项。'
const ELSEWHERE = '等次由上级评定的，事项选“上级评定”。'
const RATED: Partial<Hint> = {
  line: '每个单位每项目标一行，写明属于哪个得分项和分值，由牵头单位评定等级；空着是缺项。',
  holds: '各单位各项目标的分值和等级评定',
  by: '牵头单位评定，考核办汇总',
}
const WITH_MULTIPLIER: Partial<Hint> = {
  line: '一件事一行，须有依据文件及文号。加分填核定分值和倍数；扣减由办法规定分数，核定分值可不填。没有的，到“说明”表确认已核对。',
  holds: '创新争优加分、通报批评等扣减，一件一行',
}

/** Where only named matters count, the sheet says which. */
function named({ grades, subject }: Scheme): Partial<Hint> {
  const matters = vetoMatters({ grades })
  if (matters.length === 0) return {}
  return { holds: `受到${matters.join('、')}的${subject === 'person' ? '人员' : '单位'}，一事一行` }
}

/** The matters that bar from a grade or fix it, in the scheme's words. */
export function vetoMatters({ grades }: Pick<Scheme, 'grades'>): string[] {
  return (grades.eligibility ?? []).flatMap(({ when }) => ('vetoes' in when ? when.vetoes : []))
}

function titleOf({ parts }: Scheme, kind: Score['by']): string | undefined {
  return parts.find(({ score }) => score.by === kind)?.title
}
