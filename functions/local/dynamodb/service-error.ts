/** An error in the form in which DynamoDB answers it: status 400 and a typed body. */
export class ServiceError extends Error {
  readonly statusCode = 400
  readonly body: Record<string, unknown>

  constructor(type: string, message: string, extra: Record<string, unknown> = {}) {
    super(message)
    const namespace =
      type === 'ValidationException' ? 'com.amazon.coral.validate#' : 'com.amazonaws.dynamodb.v20120810#'
    this.body = { __type: namespace + type, message, ...extra }
  }
}

/** What DynamoDB says of a request whose form is wrong. */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message)
}

/** The answer's status and body, if the error is one to answer with (dynalite's own errors carry the same two fields). */
export function answerOf(error: unknown): { statusCode: number; body: Record<string, unknown> } | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || !('body' in error)) return undefined
  const { statusCode, body } = error
  if (typeof statusCode !== 'number' || typeof body !== 'object' || body === null) return undefined
  return { statusCode, body: { ...body } }
}

/** Whether the error says that a condition of a write did not hold. */
export function isConditionFailure(error: unknown): boolean {
  return String(answerOf(error)?.body.__type).includes('ConditionalCheckFailed')
}
