import type { Finding } from '#shared/findings.ts'
import type { ProblemCode } from '#shared/messages/words.ts'

/** For each problem, something that is run and finds it. */
export type Producers = Readonly<Record<ProblemCode, () => readonly Finding[]>>
