import type { Score, ScoreKind } from '../scheme/schema.ts'
import type { AroundPart, OfSubject, RuleInput } from './rule.ts'

/** What a rule may read, put together of its parts; a class, for one is made for every part of every subject. */
export class RuleInputOf<Kind extends ScoreKind> implements RuleInput<Kind> {
  readonly terms: Score<Kind>
  private readonly around: AroundPart
  private readonly own: OfSubject

  constructor(terms: Score<Kind>, around: AroundPart, own: OfSubject) {
    this.terms = terms
    this.around = around
    this.own = own
  }

  get scheme() {
    return this.around.scheme
  }
  get part() {
    return this.around.part
  }
  get everyone() {
    return this.around.everyone
  }
  get observationsOf() {
    return this.around.observationsOf
  }
  get inForce() {
    return this.around.inForce
  }
  get confirmed() {
    return this.around.confirmed
  }
  get report() {
    return this.around.report
  }
  get subject() {
    return this.own.subject
  }
  get peers() {
    return this.own.peers
  }
  get indicators() {
    return this.own.indicators
  }
  get units() {
    return this.own.units
  }
  get counted() {
    return this.own.counted
  }
}
