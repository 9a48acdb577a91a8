import { isNegative, least, minus, negate, plus, times, type Exact } from '../../numbers/index.ts'

/** What one step up earns and one step down costs, each held to a most. */
export interface TwoWay {
  readonly base: Exact
  readonly up: Exact
  readonly upAtMost: Exact
  readonly down: Exact
  readonly downAtMost: Exact
}

/** 正负双向: base + what the rise earns, or − what the fall costs (domain B4). */
export function twoWay(change: Exact, terms: TwoWay): Exact {
  return isNegative(change)
    ? minus(terms.base, least(terms.downAtMost, times(terms.down, negate(change))))
    : plus(terms.base, least(terms.upAtMost, times(terms.up, change)))
}
