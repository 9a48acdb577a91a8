import * as z from 'zod'
import { findingSchema } from '#shared/api/finding.ts'
import type { Finding } from '#shared/findings.ts'
import { ServiceError } from './service-error.ts'

const withFindings = z.looseObject({ findings: z.array(findingSchema) })

/** The findings that came with a refusal; none where there are none. */
export function findingsOf(thrown: unknown): readonly Finding[] {
  const found = thrown instanceof ServiceError ? withFindings.safeParse(thrown.detail) : undefined
  return found?.success ? found.data.findings : []
}
