import type { Grades, Scheme } from '../../scheme/schema.ts'
import { enteredSeats } from './entered-seats.ts'
import type { NamedGroupSize } from './seats-over-groups.ts'
import type { ReachedGrade } from './share-by-unit.ts'
import { shareSeats } from './share-seats.ts'

/** The seats of one grade: 测算数 exact, 核定名额 whole, and those left once fails have taken theirs. */
export interface Seats {
  readonly grade: string
  readonly share: string
  readonly exact: string
  readonly seats: number
  readonly available: number
}

/** A quota of one kind. */
export type QuotaOf<Kind extends Grades['quota']['kind']> = Extract<Grades['quota'], { kind: Kind }>

/** Where seats are counted: the group, and the pool inside it where seats go by pool. */
export interface Where {
  readonly group: string
  readonly pool?: string
  /** The sizes of all groups, where seats are given to groups by size. */
  readonly sizes?: readonly NamedGroupSize[]
  readonly groupTitle?: string
  /** What units came to, where the share of their people follows it. */
  readonly results?: readonly ReachedGrade[]
  /** Whether the last of all is somebody in another group, so that nobody here is it. */
  readonly lastElsewhere?: boolean
}

/**
 * The seats for a group of `size` (应参加数) with `belowThreshold` that failed and `incomplete` without a full score.
 * Seats entered by group or pool need to know where; bands have none.
 */
export function seatsFor(scheme: Scheme, size: number, belowThreshold = 0, incomplete = 0, where?: Where): Seats[] {
  const { quota } = scheme.grades
  switch (quota.kind) {
    case 'share':
      return shareSeats(quota, size, belowThreshold, incomplete, where?.group)
    case 'seats':
      return enteredSeats(quota, size, size - belowThreshold, where)
    case 'bands':
      return []
  }
}
