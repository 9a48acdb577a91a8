import { exportBulletin as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { official } from './official.ts'

/** The bulletin of the recorded results; a draft until the cycle is approved. */
export const exportBulletin = operation(
  endpoint,
  async ({ params, query }, context) => {
    const cycle = await findCycle(context, params.cycle)
    if (isRefused(cycle)) return cycle
    const found = await official(context, cycle)
    if (isRefused(found)) return found
    const { heading, inputs, appraisal } = found
    const { writeBulletin } = await import('#functions/documents/index.ts')
    return writeBulletin({ scheme: inputs.scheme, appraisal, approval: heading.approval, settings: query })
  },
  ({ cycle }) => `${cycle ?? ''}绩效考评通报.docx`,
)
