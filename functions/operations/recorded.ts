import type { Json } from '#shared/canonical-json.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { BundleInputs } from './bundle-inputs.ts'

/** Results as the store keeps them, and the bundle that says what they were computed from and by which engine. */
export function recorded(inputs: BundleInputs, appraisal: Appraisal) {
  return {
    results: appraisal.results.map(({ subjectId, ...fields }) => ({
      subjectId,
      fields: json(fields) as Record<string, Json>, // a record, as it was
    })),
    bundle: { inputs: json(inputs), result: json(appraisal), engineVersion: appraisal.engine },
  }
}

/** A value of ours that is plain JSON, as JSON. */
function json(value: unknown): Json {
  return value as Json // schemes, tables and appraisals hold nothing else
}
