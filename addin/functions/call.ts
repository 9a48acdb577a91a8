import { plainVersions } from '#shared/scheme/versions-text.ts'
import { cellText, type Cells } from './cells.ts'
import type { Asked } from './evaluations.ts'

/** What a call asks to have evaluated; `before` is how many parameters stand before the ranges. */
export function callOf(
  scheme: string,
  ranges: readonly Cells[],
  invocation: CustomFunctions.CancelableInvocation,
  before: number,
): Asked {
  let cancelled = false
  invocation.onCanceled = () => {
    cancelled = true
  }
  return {
    scheme: plainVersions(cellText(scheme)),
    ranges,
    addresses: ranges.map((_, index) => invocation.parameterAddresses?.[before + index]),
    isCancelled: () => cancelled,
  }
}
