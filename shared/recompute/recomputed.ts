import { canonicalJson, type Json } from '../canonical-json.ts'
import { evaluateAmended } from '../engine/appraise-amended.ts'
import { ENGINE_VERSION } from '../engine/version.ts'
import { schemeSchema } from '../scheme/schema.ts'
import type { TableRows } from '../tables/index.ts'
import { differencesOf, type Difference } from './differences.ts'

/** A recorded result with all that it was computed from. */
export interface RecordedBundle {
  readonly inputs: {
    readonly scheme: Json
    /** The versions of a scheme amended within the year, in order of force; absent where it was not. */
    readonly amended?: readonly { readonly scheme: Json; readonly from: string }[]
    readonly tables: readonly TableRows[]
  }
  readonly result: Json
  readonly engineVersion: string
}

/** What became of a recorded result when it was computed again. */
export interface Recomputed {
  readonly engineThen: string
  readonly engineNow: string
  readonly sameBytes: boolean
  readonly differences: readonly Difference[]
}

/** Computes a result again from its record, given as the record's canonical JSON. */
export function recomputed(bundle: string): Recomputed {
  const { inputs, result, engineVersion } = JSON.parse(bundle) as RecordedBundle // as it was recorded
  // a scheme of an older engine may lack what has a default by now
  const versions = (inputs.amended ?? [{ scheme: inputs.scheme, from: '' }]).map(({ scheme, from }) => {
    return { scheme: schemeSchema.parse(scheme), from }
  })
  const again = evaluateAmended(versions, inputs.tables)
  const now = JSON.parse(canonicalJson(again)) as Json // just written
  return {
    engineThen: engineVersion,
    engineNow: ENGINE_VERSION,
    sameBytes: canonicalJson(now) === canonicalJson(result),
    // the engine's name of itself is no difference of the result
    differences: differencesOf(result, now).filter(({ place }) => place !== 'engine'),
  }
}
