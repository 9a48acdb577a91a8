import type { SubjectResult } from '#shared/engine/result.ts'
import type { Finding, Place } from '#shared/findings.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { cornerOf } from '../addresses.ts'
import { CallError } from './call-error.ts'
import { cellText } from './cells.ts'
import type { Evaluated } from './evaluations.ts'
import type { RangeReading } from './range-reading.ts'
import { plainName } from './roster-names.ts'
import { worded } from './worded.ts'

/** What keeps a call from giving anything at all: a range that is no table, or nobody to appraise. */
export function whyNothing(evaluated: Evaluated): CallError | undefined {
  const unread = evaluated.readings.find(({ recognised }) => recognised !== 'yes')
  const found = unread ? unread.findings : evaluated.appraisal.results.length === 0 ? evaluated.appraisal.findings : []
  const first = found.find(({ severity }) => severity === 'error')
  if (first) return new CallError('invalid', worded(evaluated, first, unread))
  if (evaluated.appraisal.results.length > 0) return undefined
  return new CallError('invalid', '数据表里没有被考核单位或人员，请把名册（含表头）也选进来。')
}

/** Why a subject has no total: the first error that concerns it, and what stands so far. */
export function whyNoTotal(evaluated: Evaluated, result: SubjectResult): CallError {
  const read = readingErrorOf(evaluated, result)
  const own = read ?? evaluated.appraisal.findings.find((one) => one.severity === 'error' && concerns(one, result))
  const soFar = result.provisional
    ? `暂计得分 ${result.provisional.published}，还缺：${result.provisional.lacks.join('、')}。`
    : ''
  return new CallError(
    'not-available',
    `${own ? worded(evaluated, own, read?.of) : ''}${soFar}` || `${result.name}还没有得分。`,
  )
}

/** Why a subject has no rank yet. */
export function whyNoRank(evaluated: Evaluated, result: SubjectResult): CallError {
  if (!result.total) return whyNoTotal(evaluated, result)
  const group = evaluated.appraisal.groups.find((one) => one.group === result.group)
  const names = (group?.incomplete ?? []).map(
    (id) => evaluated.appraisal.results.find((one) => one.subjectId === id)?.name ?? id,
  )
  const more = names.length > 3 ? `等 ${names.length} 个` : ''
  return new CallError(
    'not-available',
    names.length > 0 ? `本组${names.slice(0, 3).join('、')}${more}资料不全，暂不排名。` : `${result.name}暂不排名。`,
  )
}

/** Why a subject has no grade yet: an undecided tie, something missing, or a group that is not complete. */
export function whyNoGrade(evaluated: Evaluated, result: SubjectResult): CallError {
  if (result.gradeState !== 'undecided') return whyNoRank(evaluated, result)
  const tie = evaluated.appraisal.findings.find(
    ({ problem }) => problem.code.startsWith('tie-') && named(problem, result),
  )
  const sentence = tie ? worded(evaluated, tie) : `${result.name}并列，请在“裁定”表写明并列处理意见。`
  return new CallError('not-available', sentence)
}

/** Findings name subjects as people do; a code stands for itself. */
function concerns({ places, problem }: Finding, result: SubjectResult): boolean {
  return (
    places.some(
      (place) => place.kind === 'subject' && (place.subject === result.name || place.subject === result.subjectId),
    ) || named(problem, result)
  )
}

function named(problem: Finding['problem'], { name, subjectId }: SubjectResult): boolean {
  const subjects = 'subjects' in problem ? problem.subjects : 'subject' in problem ? [problem.subject] : []
  return subjects.includes(name) || subjects.includes(subjectId)
}

/** What was found while reading one of the subject's own rows: 八十五 says more than that a score is missing. */
function readingErrorOf(
  { readings }: Evaluated,
  result: SubjectResult,
): (Finding & { readonly of: RangeReading }) | undefined {
  const names = new Set([result.subjectId, result.name].map(plainName))
  for (const of of readings) {
    const errors = of.findings.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) continue
    const rows = new Set(
      of.tables.flatMap((table) => rowsOf(table, names).map((row) => rowNumber(of.cellOf(table.table, row)))),
    )
    const found = errors.find(({ places }) =>
      places.some((place) => place.kind === 'cell' && rows.has(rowNumber(place))),
    )
    if (found) return { ...found, of }
  }
  return undefined
}

function rowsOf({ columns, rows }: TableRows, names: ReadonlySet<string>): number[] {
  const at = columns.indexOf('subject')
  return at < 0 ? [] : rows.flatMap((row, index) => (names.has(plainName(cellText(row[at]))) ? [index] : []))
}

function rowNumber(place: Place | undefined): number | undefined {
  return place?.kind === 'cell' ? cornerOf(place.address)?.row : undefined
}
