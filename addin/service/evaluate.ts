import type { InputOf } from '#shared/api/endpoint.ts'
import { evaluate } from '#shared/api/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { callEndpoint } from './call-endpoint.ts'
import type { Send } from './request.ts'
import { ServiceError } from './service-error.ts'

/** What one request asks to have evaluated: its tables once, looked up by index. */
export type EvaluationsRequest = InputOf<typeof evaluate>['body']

/** An appraisal for each evaluation, or why there is none, in the order asked. */
export async function evaluateByService(
  send: Send,
  request: EvaluationsRequest,
): Promise<readonly (Appraisal | ServiceError)[]> {
  const { appraisals } = await callEndpoint(send, evaluate, { body: request })
  return appraisals.map((one) =>
    'problem' in one ? new ServiceError('refused', one.problem.detail, { detail: one.problem }) : one,
  )
}
