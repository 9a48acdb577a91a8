import * as z from 'zod'
import type { Appraisal } from '#shared/engine/result.ts'
import type { TableRows } from '#shared/tables/index.ts'
import type { Send } from './request.ts'
import { ServiceError } from './service-error.ts'

/** What one request asks to have evaluated: its tables once, looked up by index. */
export interface EvaluationsRequest {
  readonly evaluations: readonly {
    readonly scheme: string
    readonly tables: readonly number[]
    readonly trace?: readonly string[]
  }[]
  readonly tables: readonly TableRows[]
}

const problemSchema = z.looseObject({
  problem: z.looseObject({ title: z.string().optional(), detail: z.string().optional() }),
})
const answerSchema = z.object({ appraisals: z.array(z.unknown()) })

/** An appraisal for each evaluation, or why there is none, in the order asked. */
export async function evaluateByService(
  send: Send,
  request: EvaluationsRequest,
): Promise<readonly (Appraisal | ServiceError)[]> {
  const response = await send({ method: 'POST', path: '/v1/evaluations', body: request })
  const { appraisals } = answerSchema.parse(await response.json())
  return appraisals.map((one) => {
    const problem = problemSchema.safeParse(one)
    if (problem.success) {
      const { detail, title } = problem.data.problem
      return new ServiceError('refused', detail ?? title ?? '系统没有接受这次计算,请检查考核办法版本。', {
        detail: one,
      })
    }
    if (isAppraisal(one)) return one
    throw new ServiceError('failed', '服务的答复看不懂,请更新加载项后重试。')
  })
}

function isAppraisal(value: unknown): value is Appraisal {
  return typeof value === 'object' && value !== null && 'results' in value && 'groups' in value && 'findings' in value
}
