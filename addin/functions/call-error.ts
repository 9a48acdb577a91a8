import { ServiceError, sentenceOf } from '../service/service-error.ts'

/** What a cell cannot have yet (`#N/A`), or what is wrong with its formula (`#VALUE!`). */
export type CallErrorKind = 'not-available' | 'invalid'

/** A refusal of one cell; its message is the sentence the cell shows. */
export class CallError extends Error {
  readonly kind: CallErrorKind

  constructor(kind: CallErrorKind, sentence: string) {
    super(sentence)
    this.name = 'CallError'
    this.kind = kind
  }
}

/** Thrown to a cell that no longer waits; Excel has already forgotten the call. */
export class CallCancelled extends Error {
  constructor() {
    super('the call was cancelled')
    this.name = 'CallCancelled'
  }
}

/** The error a cell shows for whatever was thrown. */
export function cellErrorOf(thrown: unknown): CustomFunctions.Error {
  if (thrown instanceof CallError && thrown.kind === 'invalid') return cellError('invalid', thrown.message)
  if (thrown instanceof ServiceError && (thrown.kind === 'not-found' || thrown.kind === 'refused')) {
    return cellError('invalid', thrown.message)
  }
  return cellError('not-available', thrown instanceof CallError ? thrown.message : sentenceOf(thrown))
}

/** An error of a cell with the sentence that Excel shows beside it. */
export function cellError(kind: CallErrorKind, sentence: string): CustomFunctions.Error {
  const code = kind === 'invalid' ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable
  return new CustomFunctions.Error(code, sentence)
}
