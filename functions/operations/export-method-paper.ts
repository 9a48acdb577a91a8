import { exportMethodPaper as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import type { Adopted } from '../schemes/adopted.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { official } from './official.ts'
import { documentAdopted } from './own-document.ts'
import { adoptedInForce } from './schemes-in-force.ts'

/** 计分口径说明 of the recorded results. */
export const exportMethodPaper = operation(
  endpoint,
  async ({ params }, context) => {
    const cycle = await findCycle(context, params.cycle)
    if (isRefused(cycle)) return cycle
    const found = await official(context, cycle)
    if (isRefused(found)) return found
    const { heading, inputs, appraisal, set } = found
    const adopted = await findScheme(context, inputs.schemeId)
    if (isRefused(adopted)) return adopted
    const inForce = await adoptedInForce(context, { schemes: inputs.amended ?? [] })
    if (isRefused(inForce)) return inForce
    const document = await documentAdopted(context, adopted)
    if (!document) return refuse('not-found', '本系统不再附有这个考核办法的文本。')
    const { writeMethodPaper } = await import('#functions/documents/index.ts')
    return writeMethodPaper({
      scheme: inputs.scheme,
      schemeId: inputs.schemeId,
      document,
      adoption: adoptionOf(adopted),
      inForce: inForce.map(({ adopted: one, ...version }) => ({ ...version, adoption: adoptionOf(one) })),
      appraisal,
      tables: inputs.tables,
      approval: heading.approval,
      inputsHash: set.bundleHash,
      date: chinaDay(set.recordedAt),
    })
  },
  ({ cycle }) => `${cycle ?? ''}计分口径说明.docx`,
)

/** What a scheme was adopted with. */
function adoptionOf({ readings, parameters }: Adopted) {
  return { readings, parameters }
}
