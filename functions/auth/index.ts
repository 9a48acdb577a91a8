export { roles, type Caller, type Role } from './caller.ts'
export { createVerify, type TokenProblem, type TrustedIssuer, type Verify } from './verify.ts'
