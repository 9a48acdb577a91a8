import type { Exact } from '../numbers/index.ts'
import type { Outcome } from '../rules/index.ts'

/** A part's points: as computed, and as they count towards the next part (rounded where the scheme rounds each part). */
export interface Scored extends Outcome {
  readonly counted: Exact
}

/** What a subject scored by part; one small list for each subject, found through what all of them share. */
export class PartScores {
  private readonly places: ReadonlyMap<string, number>
  private readonly list: Scored[] = []

  /** `places` are those of the parts in the order in which they are scored. */
  constructor(places: ReadonlyMap<string, number>) {
    this.places = places
  }

  /** What it scored in a part, if it has come to that. */
  get(part: string): Scored | undefined {
    const place = this.places.get(part)
    return place === undefined ? undefined : this.list[place]
  }

  /** Enters what it scored in a part, whose turn it is, or in place of what stood there. */
  set(part: string, one: Scored): void {
    const place = this.places.get(part)
    if (place === undefined || place > this.list.length) throw new Error(`${part} is scored out of turn`)
    this.list[place] = one
  }

  /** What it has scored so far. */
  values(): readonly Scored[] {
    return this.list
  }
}
