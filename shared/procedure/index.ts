export { closedSince, type ClosedTable } from './closed-since.ts'
export { deadlineState, type DeadlineState } from './deadline-state.ts'
export { demandsOf, type FeedbackState, type ProcedureFacts } from './demands.ts'
export { closedTables, mayWrite } from './may-edit.ts'
export {
  firstStep,
  isUpTo,
  moveBetween,
  sameUpTo,
  stepAfter,
  stepNamed,
  stepOf,
  stepStates,
  type StepState,
  type WrongMove,
} from './steps.ts'
