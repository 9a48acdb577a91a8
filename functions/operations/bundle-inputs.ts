import type { CycleScheme } from '#functions/store/index.ts'
import { evaluateAmended } from '#shared/engine/appraise-amended.ts'
import type { AppraiseOptions } from '#shared/engine/appraise.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { SchemeInForce } from '#shared/engine/scheme-in-force.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'

/** All that official results were computed from; enough to compute them again. */
export interface BundleInputs {
  readonly schemeId: string
  /** The scheme, or the last version of one amended within the year. */
  readonly scheme: Scheme
  /** All versions in order of force; absent where the year was not amended. */
  readonly amended?: readonly RecordedVersion[]
  readonly tables: readonly TableRows[]
  readonly versions: Readonly<Record<string, number>>
}

/** A version of a scheme amended within the year, as a bundle records it. */
export interface RecordedVersion extends CycleScheme {
  readonly scheme: Scheme
}

/** What a bundle records of the versions of a cycle; nothing where there is one alone. */
export function recordedVersions(
  schemes: readonly CycleScheme[],
  versions: readonly SchemeInForce[],
): Pick<BundleInputs, 'amended'> {
  if (versions.length < 2) return {}
  return {
    amended: schemes.flatMap((one, at) => {
      const scheme = versions[at]?.scheme
      return scheme ? [{ ...one, scheme }] : []
    }),
  }
}

/** The versions by which recorded results were computed, in order of force. */
export function versionsOf({ scheme, amended }: BundleInputs): readonly SchemeInForce[] {
  return amended ?? [{ scheme, from: scheme.period.from }]
}

/** Rows appraised by the versions that recorded results rest on; the recorded rows unless others are given. */
export function evaluateInputs(
  inputs: BundleInputs,
  options: Omit<AppraiseOptions, 'versions'> = {},
  tables = inputs.tables,
): Appraisal {
  return evaluateAmended(versionsOf(inputs), tables, options)
}
