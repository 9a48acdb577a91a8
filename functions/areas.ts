import { wordFile, workbookFile, type Endpoint } from '#shared/api/index.ts'

/** The areas of the service: each runs as a function of its own, with a role of its own. */
export const AREAS = ['evaluation', 'records', 'documents'] as const

/** An area of the service. */
export type Area = (typeof AREAS)[number]

/** What a role may do with the table: whether it writes, and the partitions it may touch (`*` stands for anything). */
export interface Reach {
  readonly writes: boolean
  readonly partitions: readonly string[]
}

/** The area an operation belongs to, by what it does: cells are computed from schemes alone; files are only read from records. */
export function areaOf({ name, writes, body, output }: Endpoint): Area {
  if (name === 'evaluate') return 'evaluation'
  return !writes && [body, output].some(isFile) ? 'documents' : 'records'
}

/** What each area may do; the stacks make its role from this, and the function keeps to it wherever it runs. */
export const REACH: Readonly<Record<Area, Reach>> = {
  evaluation: { writes: false, partitions: ['T#*#SCHEMES', 'T#*#BLOB#SCHEME#*', 'T##IDENTITY#*'] },
  records: { writes: true, partitions: ['T#*'] },
  documents: { writes: false, partitions: ['T#*'] },
}

function isFile(schema: unknown): boolean {
  return schema === wordFile || schema === workbookFile
}
