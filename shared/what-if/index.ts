export { compare, type CompareOptions, type Side } from './compare.ts'
export { compareAppraisals } from './compare-appraisals.ts'
export type { Change, Comparison, GroupChange, Move, SeatFigures, SideOutcome, Through } from './comparison.ts'
