import { compare, ZERO, type Exact } from '../../numbers/index.ts'
import type { Method } from '../../scheme/method-schemas.ts'
import { exactOf } from '../../scheme/terms.ts'

/** What a method gives for reaching just what was asked: its full marks, its base, its mean, its first place. */
export function nominalOf(method: Method): Exact {
  switch (method.by) {
    case 'completion':
    case 'base-and-steps':
    case 'efficacy':
    case 'ratio-to-best':
      return exactOf(method.full)
    case 'two-way':
      return exactOf(method.base)
    case 'rank-points':
      return method.table.map(exactOf).reduce((so, one) => (compare(one, so) > 0 ? one : so), ZERO)
    case 'min-max':
      return exactOf(method.to)
    case 'standard-score':
      return exactOf(method.centre)
  }
}
