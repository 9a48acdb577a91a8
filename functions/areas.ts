import { isOfBallots } from '#functions/store/index.ts'
import { wordFile, workbookFile, type Endpoint } from '#shared/api/index.ts'

/** The areas of the service: each runs as a function of its own, with a role of its own. */
export const AREAS = ['evaluation', 'records', 'documents', 'ballots'] as const

/** An area of the service. */
export type Area = (typeof AREAS)[number]

/** What a role may do with the tables: the partitions it may read and those it may write (`*` stands for anything). */
export interface Reach {
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  /** Those in which it may raise counters of what is there already, and nothing else. */
  readonly adds?: readonly string[]
}

/** The part of a reach that lies in one of the two tables; what is not of ballots is a record. */
export function reachInto(table: 'records' | 'ballots', { reads, writes, adds = [] }: Reach): Required<Reach> {
  const own = (partitions: readonly string[]) =>
    partitions.filter((partition) => isOfBallots(partition) === (table === 'ballots'))
  return { reads: own(reads), writes: own(writes), adds: own(adds) }
}

/** The area an operation belongs to, by what it does: cells are computed from schemes alone; files are only read from records; ballots are cast without a sign-in. */
export function areaOf({ name, writes, byCode, body, output }: Endpoint): Area {
  if (byCode) return 'ballots'
  if (name === 'evaluate') return 'evaluation'
  return !writes && [body, output].some(isFile) ? 'documents' : 'records'
}

/** What each area may do, and what runs every night; the stacks make the roles from this, and the functions keep to it. */
export const REACH: Readonly<Record<Area | 'nightly', Reach>> = {
  evaluation: { reads: ['T#*#SCHEMES', 'T#*#BLOB#SCHEME#*', 'T##IDENTITY#*'], writes: [] },
  // it opens ballots, issues codes and counts; codes, once issued, it cannot read
  records: { reads: ['T#*', 'B#*'], writes: ['T#*', 'B#*', 'C#*'] },
  documents: { reads: ['T#*'], writes: [] },
  // what was cast so far it cannot read
  ballots: { reads: ['B#*#PAPER', 'C#*'], writes: [], adds: ['B#*#PAPER', 'B#*#TALLY', 'C#*'] },
  nightly: { reads: ['T#*'], writes: ['T#*#ANCHORS', 'T#*#ANCHORS#*', 'T#*#BLOB#AUDIT#*'] },
}

function isFile(schema: unknown): boolean {
  return schema === wordFile || schema === workbookFile
}
