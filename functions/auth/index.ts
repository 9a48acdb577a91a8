export type { Admission } from './admit.ts'
export { isRole, type Caller } from './caller.ts'
export { createVerify, type TokenProblem, type TrustedIssuer, type Verify } from './verify.ts'
