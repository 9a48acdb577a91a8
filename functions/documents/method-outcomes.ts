import type { GroupResult } from '#shared/engine/result.ts'
import { namesOf, sentence } from '#shared/messages/index.ts'
import { parseExact, toFixed } from '#shared/numbers/index.ts'
import type { Ruling, Veto } from '#shared/tables/index.ts'
import type { MethodPaperInput } from './input.ts'
import type { MethodSection } from './method-section.ts'
import { official } from './official-text.ts'
import type { PrintedColumn } from './table.ts'

/** Seats per group with their arithmetic, and who fell below the threshold. */
export function seats({ scheme, appraisal }: MethodPaperInput): MethodSection {
  const below = appraisal.groups.filter((group) => group.belowThreshold.length > 0)
  const threshold = scheme.grades.threshold
  const fails = threshold
    ? below.map(
        (group) =>
          `${official(group.title)}低于${threshold.below}分的${group.belowThreshold.length}个，直接定为${threshold.grade}。`,
      )
    : []
  return {
    title: '等次名额测算',
    paragraphs: ['各考核组名额按“比例×应参加数=测算数”测算后取整，取整方法见上述口径。', ...fails],
    table: {
      columns: [
        { heading: '等次', width: 12 },
        { heading: '测算', width: 44, align: 'left' },
        { heading: '核定名额', width: 14 },
        { heading: '可用名额', width: 14 },
        { heading: '下调前实有', width: 16 },
      ],
      rows: appraisal.groups.flatMap((group) => [
        { across: `${official(group.title)}（应参加${group.base}个）` },
        ...group.seats.map(({ grade, share, exact, seats, available, filled }) => [
          grade,
          `${share}×${group.base}=${shortened(exact)}`,
          String(seats),
          String(available),
          String(filled),
        ]),
      ]),
    },
  }
}

/** A fraction is shown to four decimals; a decimal as it is. */
function shortened(exact: string): string {
  const value = exact.includes('/') ? parseExact(exact) : undefined
  return value ? `${exact}≈${toFixed(value, 4)}` : exact
}

const TIE_STATES = {
  ruled: '已作出并列处理意见',
  'by-chain': '按已定的依次比较项目区分',
  shared: '按口径并列同一等次',
  undecided: '尚未裁定',
} as const

/** Ties across a line, how each was decided, and the rulings on record. */
export function ties(input: MethodPaperInput, rulings: readonly Ruling[]): MethodSection {
  const { appraisal } = input
  const name = nameOf(input)
  const lines = appraisal.groups.flatMap((group: GroupResult) =>
    group.ties.map((tie) => {
      const across = tie.grades.map(({ grade, seats }) => `${grade}余${seats}个名额`).join('、')
      const reference = tie.reference
        ? `依次比较的顺序${tie.state === 'by-chain' ? '' : '（参考）'}：${tie.reference.map(name).join('、')}。`
        : ''
      return `${official(group.title)}：${tie.subjects.map(name).join('、')}综合得分均为${tie.published}分，正处在名额线上（${across}），${TIE_STATES[tie.state]}。${reference}`
    }),
  )
  return {
    title: '并列及裁定',
    paragraphs: lines.length > 0 ? lines : ['没有处在名额线上的并列。'],
    ...rulingTable(
      rulings.filter((ruling) => ruling.matter === 'tie'),
      name,
    ),
  }
}

/** Grades changed by hand, each with its reason. */
export function adjustments(input: MethodPaperInput, rulings: readonly Ruling[]): MethodSection {
  const made = rulings.filter(({ matter }) => matter === 'adjustment' || matter === 'added-seat')
  return {
    title: '人工调整和增列名额',
    paragraphs: made.length > 0 ? [`共${made.length}项，逐项注明理由。`] : ['没有人工调整，没有增列名额。'],
    ...rulingTable(made, nameOf(input)),
  }
}

function rulingTable(rulings: readonly Ruling[], name: (id: string) => string): Pick<MethodSection, 'table'> {
  if (rulings.length === 0) return {}
  const columns: readonly PrintedColumn[] = [
    { heading: '对象', width: 22, align: 'left' },
    { heading: '意见', width: 12 },
    { heading: '决定机构', width: 24, align: 'left' },
    { heading: '纪要文号', width: 26, align: 'left' },
    { heading: '日期', width: 24 },
    { heading: '理由', width: 26, align: 'left' },
  ]
  const rows = rulings.map((one) =>
    [name(one.subject), one.grade, one.body, one.document, one.date, one.reason].map((text) => official(text)),
  )
  return { table: { columns, rows } }
}

/** Vetoes, and how each changed a grade. */
export function vetoes(input: MethodPaperInput, events: readonly Veto[]): MethodSection {
  const title = input.scheme.grades.downgrade?.title ?? '一票否决'
  const name = nameOf(input)
  if (events.length === 0) return { title, paragraphs: [`没有${title}事项。`] }
  const rows = events.map((veto) => {
    const result = input.appraisal.results.find((one) => one.subjectId === veto.subject)
    const change = `${result?.gradeBefore ?? '—'}→${result?.grade ?? '—'}`
    return [name(veto.subject), veto.matter, veto.body, veto.document, change].map((text) => official(text))
  })
  return {
    title,
    paragraphs: [`共${events.length}件，得分和名次不变，只调整等次。`],
    table: {
      columns: [
        { heading: '对象', width: 24, align: 'left' },
        { heading: '事项', width: 34, align: 'left' },
        { heading: '认定部门', width: 24, align: 'left' },
        { heading: '文件文号', width: 28, align: 'left' },
        { heading: '等次变化', width: 18 },
      ],
      rows,
    },
  }
}

/** Warnings and errors that stood when the paper was made. */
export function remarks({ scheme, appraisal }: MethodPaperInput): MethodSection {
  const names = namesOf(scheme, appraisal.results)
  const told = appraisal.findings.filter((one) => one.severity !== 'note').map((one) => sentence(one, 'zh-CN', names))
  const once = [...new Set(told)]
  return { title: '需要说明的事项', paragraphs: once.length > 0 ? once : ['没有。'] }
}

function nameOf({ appraisal }: MethodPaperInput): (id: string) => string {
  const names = new Map(appraisal.results.map((one) => [one.subjectId, one.name]))
  return (id) => official(names.get(id) ?? id)
}
