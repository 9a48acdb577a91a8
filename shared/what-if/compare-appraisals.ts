import type { Appraisal, SubjectResult } from '../engine/result.ts'
import { minus, parseExact, toExactText } from '../numbers/index.ts'
import { compareGroups } from './compare-groups.ts'
import type { Change, Comparison, Move } from './comparison.ts'
import { firstDifference } from './first-difference.ts'

/** Two appraisals side by side. Who moves is told from the results; through which step, from their derivations. */
export function compareAppraisals(before: Appraisal, after: Appraisal): Comparison {
  const former = new Map(before.results.map((one) => [one.subjectId, one]))
  const latter = new Map(after.results.map((one) => [one.subjectId, one]))
  const left = before.results.filter((one) => !latter.has(one.subjectId))
  const moves = [
    ...after.results.map((is) => moveOf(former.get(is.subjectId), is)),
    ...left.map((was) => moveOf(was, undefined)),
  ].filter((one) => one !== undefined)
  const through = (id: string) => {
    const [was, is] = [before.traces?.[id], after.traces?.[id]]
    return was && is ? firstDifference(was, is) : null
  }
  return {
    before: { scheme: before.scheme, findings: before.findings },
    after: { scheme: after.scheme, findings: after.findings },
    moves: moves.map((one) => ({ ...one, through: through(one.subjectId) })),
    unmoved: after.results.length + left.length - moves.length,
    groups: compareGroups(before.groups, after.groups),
  }
}

type MoveWithoutStep = Omit<Move, 'through'>

function moveOf(was: SubjectResult | undefined, is: SubjectResult | undefined): MoveWithoutStep | undefined {
  const either = is ?? was
  if (!either) return undefined
  const changes = {
    ...(was && is && was.group !== is.group ? { groups: { before: was.group, after: is.group } } : {}),
    ...totalOf(was, is),
    ...changed('rank', was?.rank ?? null, is?.rank ?? null),
    ...changed('grade', was?.grade ?? null, is?.grade ?? null),
    ...changed('gradeState', was?.gradeState ?? null, is?.gradeState ?? null),
    ...changed('prize', was?.prize ?? null, is?.prize ?? null),
    ...changed('money', was?.money ?? null, is?.money ?? null),
  }
  const presence = was && is ? 'both' : is ? 'joined' : 'left'
  if (presence === 'both' && Object.keys(changes).length === 0) return undefined
  const { subjectId, name, group } = either
  return { subjectId, name, group, presence, ...changes, parts: partsOf(was, is) }
}

function changed<Name extends string, Value>(
  name: Name,
  before: Value,
  after: Value,
): Partial<Record<Name, Change<Value>>> {
  // a computed key widens to string
  return before === after ? {} : ({ [name]: { before, after } } as Partial<Record<Name, Change<Value>>>)
}

function totalOf(was: SubjectResult | undefined, is: SubjectResult | undefined): Pick<Move, 'total'> {
  const [before, after] = [was?.total?.published ?? null, is?.total?.published ?? null]
  return before === after ? {} : { total: { before, after, difference: differenceOf(before, after) } }
}

function differenceOf(before: string | null, after: string | null): string | null {
  const [a, b] = [parseExact(before ?? ''), parseExact(after ?? '')]
  return a && b ? toExactText(minus(b, a)) : null
}

function partsOf(was: SubjectResult | undefined, is: SubjectResult | undefined): Move['parts'] {
  const names = new Set([...Object.keys(was?.parts ?? {}), ...Object.keys(is?.parts ?? {})])
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const [before, after] = [was?.parts[name]?.published ?? null, is?.parts[name]?.published ?? null]
      return before === after ? [] : [[name, { before, after }]]
    }),
  )
}
