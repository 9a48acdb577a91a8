import { officialDay } from '#shared/dates/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { summaryTable } from '../attachments.ts'
import { gradeLists } from '../grade-lists.ts'
import { chineseNumeral, cited, official } from '../official-text.ts'
import { counted } from './address.ts'
import type { Paper, PaperBlock } from './paper.ts'

/** One objection as the report to the leading group tells it. */
export interface ObjectionOutcome {
  readonly subject: string
  readonly about: string
  readonly outcome: 'upheld' | 'rejected' | 'withdrawn' | 'open'
  readonly reason?: string
}

/** What the report to those who decide is drafted from. */
export interface SituationReport {
  readonly scheme: Scheme
  readonly appraisal: Appraisal
  readonly day: string
  /** To whom it is submitted, such as 区绩效考评领导小组. */
  readonly submittedTo: string
  readonly feedback: { readonly issued: number; readonly received: number }
  readonly objections: readonly ObjectionOutcome[]
  readonly notice?: { readonly from: string; readonly until: string; readonly place: string }
}

const OUTCOME: Readonly<Record<ObjectionOutcome['outcome'], string>> = {
  upheld: '申请成立，已更正',
  rejected: '申请不成立，维持',
  withdrawn: '申请者撤回',
  open: '正在复核',
}

/** 情况汇报 with 送审表 on its own page. */
export function situationReport(report: SituationReport): Paper {
  const { scheme, appraisal, day, submittedTo } = report
  const office = official(scheme.regulation.interpretedBy)
  const groups = gradeLists(scheme, appraisal)
  const members = groups.reduce((sum, group) => sum + group.members.length, 0)
  const summary = summaryTable(scheme, groups, 'scores', '拟定等次')
  const sections: { title: string; blocks: PaperBlock[] }[] = [
    {
      title: '组织实施情况',
      blocks: [
        {
          body: `依照${cited(scheme.regulation.title)}，对${groups.length}个考核组${counted(scheme, members)}${officialDay(scheme.period.from)}至${officialDay(scheme.period.until)}的工作进行了考评，各项数据已收齐并经核对。`,
        },
      ],
    },
    {
      title: '初步结果',
      blocks: groups.map((group) => ({
        body: `${official(group.title)}${counted(scheme, group.members.length)}：${[
          ...group.byGrade.map(({ grade, members: of }) => `${grade}${of.length}个`),
          ...(group.open.length > 0 ? [`尚未确定${group.open.length}个`] : []),
        ].join('，')}。${namedSpecially(group.members.map((one) => ({ name: one.name, marks: one.marks })))}`,
      })),
    },
    { title: '反馈与复核情况', blocks: procedure(report) },
    {
      title: '提请审议事项',
      blocks: [{ body: `现将考评初步结果和送审表报请${official(submittedTo)}审议。` }],
    },
  ]
  return {
    title: `关于${scheme.year}年度绩效考评情况的汇报`,
    subtitle: `（${official(submittedTo)}审议材料）`,
    mark: '初步结果（送审稿）',
    office,
    day,
    blocks: [
      ...sections.flatMap(({ title, blocks }, at) => [{ heading: `${chineseNumeral(at + 1)}、${title}` }, ...blocks]),
      { signature: { by: office, day: officialDay(day) } },
      { nextPage: `${scheme.year}年度绩效考评结果送审表` },
      { table: { columns: summary.columns, rows: summary.rows } },
      ...summary.notes.map((note) => ({ note })),
      {
        form: [
          { label: '办公室意见', text: '', wide: true, lines: 3 },
          { label: '审议意见', text: '', wide: true, lines: 3 },
          { label: '纪要文号', text: '' },
          { label: '审议日期', text: '' },
        ],
      },
      { signers: ['制表人', '审核人', '负责人'] },
    ],
  }
}

function namedSpecially(members: readonly { readonly name: string; readonly marks: readonly string[] }[]): string {
  const of = (mark: string): string[] =>
    members.filter(({ marks }) => marks.includes(mark)).map(({ name }) => official(name))
  const lists = [
    ['经并列裁定的', of('ruled')],
    ['人工调整的', of('adjusted')],
    ['因否决下调等次的', of('downgraded')],
    ['低于及格线的', of('below-threshold')],
  ] as const
  return lists.flatMap(([title, names]) => (names.length > 0 ? [`${title}有${names.join('、')}。`] : [])).join('')
}

function procedure({ feedback, objections, notice }: SituationReport): PaperBlock[] {
  const told = `书面反馈${feedback.issued}份，收到回执${feedback.received}份。${objections.length === 0 ? '没有收到复核申请。' : `收到复核申请${objections.length}件，办理情况如下：`}`
  return [
    { body: told },
    ...(objections.length === 0
      ? []
      : [
          {
            table: {
              columns: [
                { heading: '申请者', width: 22, align: 'left' as const },
                { heading: '事项', width: 26, align: 'left' as const },
                { heading: '办理结果', width: 20 },
                { heading: '理由', width: 32, align: 'left' as const },
              ],
              rows: objections.map((one) => [
                official(one.subject),
                official(one.about),
                OUTCOME[one.outcome],
                official(one.reason ?? ''),
              ]),
            },
          },
        ]),
    ...(notice
      ? [
          {
            body: `初步结果已于${officialDay(notice.from)}至${officialDay(notice.until)}在${official(notice.place)}公示。`,
          },
        ]
      : []),
  ]
}
