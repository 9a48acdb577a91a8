import { compare, isZero, least, minus, ONE, plus, sum, toExactText, ZERO, type Exact } from '../../numbers/index.ts'
import type { SchemeCheck } from '../check.ts'
import { exactOf, type Part, type Scheme } from '../schema.ts'

/** Maxima of parts against that of the part that adds them up, and weights against 100 %. */
export function checkAddsUp(scheme: Scheme, { report, sharesAddUp }: SchemeCheck): void {
  scheme.parts.forEach((part, index) => {
    const path = ['parts', index]
    const off = maximaOff(scheme, part)
    if (off && part.max !== undefined) {
      const maximum = toExactText(exactOf(part.max))
      report([...path, 'max'], { code: 'maxima-do-not-add-up', part: part.id, total: toExactText(off), maximum })
    }
    const { score } = part
    if (score.by === 'weighted-indicators') {
      for (const group of groupsOf(scheme, part)) {
        const weights = Object.values(score.weights).map((one) => (typeof one === 'string' ? one : (one[group] ?? '0')))
        const total = sum(weights.map(exactOf))
        // a group without any weight is told where it has rows
        if (!isZero(total) && compare(total, ONE) !== 0) {
          const here = [...path, 'score', 'weights']
          report(here, { code: 'shares-do-not-add-up', path: `${here.join('.')}.${group}`, total: toExactText(total) })
        }
      }
    }
    if (score.by !== 'over-periods' || score.combine !== 'weighted') return
    const weights = score.periods.map(({ weight }) => weight).filter((one) => one !== undefined)
    if (weights.some((one) => one.endsWith('%'))) sharesAddUp([...path, 'score', 'periods'], weights)
  })
}

/** What the maxima of the parts come to where that is not the sum's own, in any group. */
function maximaOff(scheme: Scheme, part: Part): Exact | undefined {
  const { score } = part
  if (score.by !== 'sum' || score.convert === true || part.max === undefined) return undefined
  const maximum = exactOf(part.max)
  const byId = new Map(scheme.parts.map((one) => [one.id, one]))
  const added = score.of.map((id) => byId.get(id)).filter((one) => one !== undefined)
  for (const group of groupsOf(scheme, part)) {
    const here = added.filter((one) => one.groups?.includes(group) !== false)
    const measured = here.filter((one) => one.max !== undefined)
    if (measured.length === 0) continue
    const total = sum(measured.map((one) => exactOf(one.max ?? '0')))
    const most = score.cap === undefined ? total : least(total, exactOf(score.cap))
    const short = compare(most, maximum) < 0
    if (compare(most, maximum) === 0 || (short && isFilledUp(here, minus(maximum, most)))) continue
    return total
  }
  return undefined
}

/** Whether just what is lacking can come from bonus points: as many as their caps allow, any number without one. */
function isFilledUp(added: readonly Part[], lacking: Exact): boolean {
  let most = ZERO
  for (const { score, max } of added) {
    if (max !== undefined) continue
    if (score.by !== 'event-points' || score.cap === undefined) return true
    most = plus(most, exactOf(score.cap.at))
  }
  return compare(most, lacking) === 0
}

function groupsOf({ groups }: Scheme, part: Part): readonly string[] {
  return part.groups ?? groups.map(({ id }) => id)
}
