import { times, ZERO, type Exact } from '../numbers/index.ts'
import type { NotApplicable } from '../scheme/schema.ts'
import type { Observation } from '../tables/index.ts'
import { meanShareOf, type Group } from './mean-share.ts'

/**
 * what stands for the score of an indicator that does not apply to a subject. Nothing where it is taken out of the
 * maximum as well, or where nobody in the group has a score in it.
 */
export function pointsInstead(reading: NotApplicable, group: Group, row: Observation): Exact | undefined {
  switch (reading) {
    case 'renormalise':
      return undefined
    case 'full':
      return row.maxPoints
    case 'zero':
      return ZERO
    case 'group-mean': {
      const share = meanShareOf(group, row)
      return share && times(share, row.maxPoints)
    }
  }
}
