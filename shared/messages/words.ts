import type { Problem } from '../findings.ts'
import type { VersionsProblem } from '../scheme/versions-problem.ts'

/** The code of a problem. */
export type ProblemCode = Problem['code']

/** The problem of each code. */
export type ProblemOf = { readonly [Code in ProblemCode]: Extract<Problem, { code: Code }> & { readonly code: Code } }

/** The words of one language: one sentence for each code, so that a code without words does not compile. */
export type Words = { readonly [Code in ProblemCode]: (problem: ProblemOf[Code]) => string }

/** The sentences about the versions of a scheme within one year. */
export type VersionsWords = Pick<Words, VersionsProblem['code']>
