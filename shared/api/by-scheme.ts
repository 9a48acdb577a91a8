import * as z from 'zod'
import { cycleId, schemeId } from './names.ts'

/** By what a workbook is appraised: an adopted scheme, or the versions in force in a cycle; one of the two. */
export const byScheme = z.strictObject({ scheme: schemeId.exactOptional(), cycle: cycleId.exactOptional() })
