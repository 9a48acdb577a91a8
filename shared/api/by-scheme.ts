import * as z from 'zod'
import { cycleId, versionsText } from './names.ts'

/** By what a workbook is appraised: an adopted scheme, all its versions of a year, or the versions in force in a cycle; one of the two. */
export const byScheme = z.strictObject({ scheme: versionsText.exactOptional(), cycle: cycleId.exactOptional() })
