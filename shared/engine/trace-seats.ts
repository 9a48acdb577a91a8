import { exactOf, type Scheme } from '../scheme/schema.ts'
import { toExactText } from '../numbers/index.ts'
import type { Subject } from '../tables/index.ts'
import type { GradedGroup } from './grading/grade-group.ts'
import type { Awards } from './prizes/award-prizes.ts'
import type { TraceLine } from './result.ts'
import type { TraceWords } from './trace-words.ts'

/** Gives the lines of a subject's seats; those of a group are the same for all of one pool. */
export function seatsInGroup(
  scheme: Scheme,
  words: TraceWords,
): (subject: Subject, group: GradedGroup) => readonly TraceLine[] {
  let last: { group: GradedGroup; pool: string | undefined; lines: readonly TraceLine[] } | undefined
  return (subject, group) => {
    if (last?.group !== group || last.pool !== subject.pool)
      last = { group, pool: subject.pool, lines: seatLines(scheme, subject, group, words) }
    return last.lines
  }
}

/** The seats of each grade that a subject could have (step 10): share × base where they come from a share. */
function seatLines(scheme: Scheme, subject: Subject, { result }: GradedGroup, words: TraceWords): TraceLine[] {
  const { quota } = scheme.grades
  const pool = quota.kind === 'seats' ? quota.pools.find((one) => one.id === subject.pool) : undefined
  const base =
    quota.kind === 'share' && quota.base === 'passing' ? result.base - result.belowThreshold.length : result.base
  return result.seats
    .filter((seat) => seat.pool === undefined || seat.pool === pool?.title)
    .map((seat): TraceLine => {
      const common = { step: 10, part: scheme.total, label: words.seats(seat.grade), basis: quota.basis }
      if (seat.share === '' || seat.pool !== undefined)
        return { ...common, expression: '', exact: '', shown: '', text: words.seatsEntered(seat.seats, seat.available) }
      return {
        ...common,
        expression: `${base} × ${toExactText(exactOf(seat.share))}`,
        exact: seat.exact,
        shown: seat.exact,
        text: words.seatsText(base, seat.share, seat.exact, seat.seats, seat.available),
      }
    })
}

/** The prize and what it pays (step 14). */
export function awardLines(scheme: Scheme, subject: Subject, awards: Awards, words: TraceWords): TraceLine[] {
  const rules = scheme.prizes
  const prize = awards.prizes.get(subject.id)
  if (!rules || prize === undefined) return []
  const byRank = rules.byRank?.groups.includes(subject.group)
  const basis = byRank ? rules.byRank?.basis : rules.byGrade?.basis
  const empty = { expression: '', exact: '', shown: '' }
  const lines: TraceLine[] = [
    {
      step: 14,
      part: scheme.total,
      label: words.prize,
      ...empty,
      text: prize ?? words.noPrize,
      ...(basis ? { basis } : {}),
    },
  ]
  const paid = awards.money.get(subject.id)
  if (paid && rules.payout) {
    const exact = toExactText(paid.exact)
    lines.push({
      step: 14,
      part: scheme.total,
      label: words.money,
      expression: paid.expression,
      exact,
      shown: paid.cents,
      rounding: `${rules.payout.rounding} 2`,
      text: `${paid.expression} = ${exact} ≈ ${paid.cents}`,
      basis: rules.payout.basis,
    })
  }
  return lines
}
