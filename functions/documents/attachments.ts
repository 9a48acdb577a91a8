import type { SubjectResult } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { GroupList } from './grade-lists.ts'
import type { Disclosure } from './input.ts'
import { official } from './official-text.ts'
import type { PrintedColumn, PrintedRow } from './table.ts'

/** A table to attach: title, columns, rows, and notes below it. */
export interface Attachment {
  readonly title: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
  readonly notes: readonly string[]
  readonly narrow: boolean
}

/** 考评结果汇总表: every unit by group in 列序, with as many columns as are disclosed. */
export function summaryTable(
  scheme: Scheme,
  groups: readonly GroupList[],
  disclosure: Disclosure,
  term: string,
): Attachment {
  const parts = disclosure === 'scores' ? printedParts(scheme) : []
  const ranks = disclosure !== 'grades'
  const subject = scheme.subject === 'unit' ? '单位' : '姓名'
  const marked = ranks && groups.some((group) => group.members.some(isDowngraded))
  return {
    title: `${scheme.year}年度绩效考评结果汇总表`,
    columns: [
      { heading: '序号', width: 6 },
      { heading: subject, width: parts.length > 0 ? 17 : 30, align: 'left' },
      ...parts.map(({ title }) => ({ heading: title, width: 10 })),
      ...(ranks ? [{ heading: '名次', width: parts.length > 0 ? 6 : 10 }] : []),
      { heading: term, width: parts.length > 0 ? 10 : 14 },
    ],
    rows: groups.flatMap((group) => [
      { across: `${official(group.title)}（${group.members.length}个）` },
      ...group.members.map((one, index) => [
        String(index + 1),
        official(one.name),
        ...parts.map(({ id }) => published(one, id, scheme)),
        ...(ranks ? [`${one.rank ?? ''}${isDowngraded(one) ? '*' : ''}`] : []),
        one.grade ?? '',
      ]),
    ]),
    notes: marked ? [`注：标*的，得分和名次不变，因${official(scheme.grades.downgrade?.title ?? '')}下调等次。`] : [],
    narrow: parts.length > 0,
  }
}

/** 各类别等次统计表: how many of each group hold each grade. */
export function countTable(scheme: Scheme, groups: readonly GroupList[], term: string): Attachment {
  const { ladder } = scheme.grades
  const count = (group: GroupList, grade: string): number => group.members.filter((one) => one.grade === grade).length
  const row = (title: string, of: readonly GroupList[]): string[] => [
    title,
    String(of.reduce((sum, group) => sum + group.members.length, 0)),
    ...ladder.map((grade) => String(of.reduce((sum, group) => sum + count(group, grade), 0))),
  ]
  return {
    title: `${scheme.year}年度各类别${term}统计表`,
    columns: [
      { heading: '类别', width: 50, align: 'left' },
      { heading: '应参加数', width: 15 },
      ...ladder.map((grade) => ({ heading: grade, width: 10 })),
    ],
    rows: [...groups.map((group) => row(official(group.title), [group])), row('合计', groups)],
    notes: [],
    narrow: false,
  }
}

/** The parts a published table shows: those of the total that stand by themselves, deductions too, then the total. */
function printedParts(scheme: Scheme): { id: string; title: string }[] {
  const total = scheme.parts.find((part) => part.id === scheme.total)
  if (total?.score.by !== 'sum') return scheme.parts.filter((part) => part.id === scheme.total)
  const shown = [...total.score.of, ...total.score.less, total.id]
  return shown.flatMap((id) => scheme.parts.filter((part) => part.id === id))
}

function published(one: SubjectResult, part: string, scheme: Scheme): string {
  if (part === scheme.total) return one.total?.published ?? ''
  const score = one.parts[part]
  return score?.state === 'complete' ? score.published : score?.state === 'not-applicable' ? '—' : ''
}

function isDowngraded(one: SubjectResult): boolean {
  return one.marks.includes('downgraded')
}
