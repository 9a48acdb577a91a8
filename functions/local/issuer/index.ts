export { createIssuer, type LocalIssuer } from './create-issuer.ts'
export { people, tenants, type SamplePerson } from './people.ts'
