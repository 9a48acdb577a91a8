export { differencesOf, type Difference } from './differences.ts'
export { recomputed, type RecordedBundle, type Recomputed } from './recomputed.ts'
