/** Why a call to the service gave no answer: what a program decides by. */
export type ServiceErrorKind =
  'not-signed-in' | 'forbidden' | 'not-found' | 'unreachable' | 'refused' | 'conflict' | 'failed'

/** A call to the service that gave no answer; its message is a sentence for people. */
export class ServiceError extends Error {
  readonly kind: ServiceErrorKind
  /** What the service said beside the sentence: findings, conflicts. */
  readonly detail: unknown

  constructor(
    kind: ServiceErrorKind,
    sentence: string,
    options: { readonly detail?: unknown; readonly cause?: unknown } = {},
  ) {
    super(sentence, { cause: options.cause })
    this.name = 'ServiceError'
    this.kind = kind
    this.detail = options.detail
  }
}

/** The sentence for people of whatever was thrown; what is not ours gets one that names no insides. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof ServiceError ? thrown.message : '加载项内部出错，请关闭窗格后重新打开；仍不行请联系管理员。'
}
