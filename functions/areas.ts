import { wordFile, workbookFile, type Endpoint } from '#shared/api/index.ts'

/** The areas of the service: each runs as a function of its own, with a role of its own. */
export const AREAS = ['evaluation', 'records', 'documents'] as const

/** An area of the service. */
export type Area = (typeof AREAS)[number]

/** What a role may do with the table: the partitions it may read and those it may write (`*` stands for anything). */
export interface Reach {
  readonly reads: readonly string[]
  readonly writes: readonly string[]
}

/** The area an operation belongs to, by what it does: cells are computed from schemes alone; files are only read from records. */
export function areaOf({ name, writes, body, output }: Endpoint): Area {
  if (name === 'evaluate') return 'evaluation'
  return !writes && [body, output].some(isFile) ? 'documents' : 'records'
}

/** What each area may do, and what runs every night; the stacks make the roles from this, and the functions keep to it. */
export const REACH: Readonly<Record<Area | 'nightly', Reach>> = {
  evaluation: { reads: ['T#*#SCHEMES', 'T#*#BLOB#SCHEME#*', 'T##IDENTITY#*'], writes: [] },
  records: { reads: ['T#*'], writes: ['T#*'] },
  documents: { reads: ['T#*'], writes: [] },
  nightly: { reads: ['T#*'], writes: ['T#*#ANCHORS', 'T#*#ANCHORS#*', 'T#*#BLOB#AUDIT#*'] },
}

function isFile(schema: unknown): boolean {
  return schema === wordFile || schema === workbookFile
}
