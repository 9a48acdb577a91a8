import * as z from 'zod'
import { instant, rowId, shortText } from './names.ts'

/** A whole number that is not negative, as an address carries it. */
export const count = z
  .string()
  .regex(/^\d{1,12}$/, '应为不小于 0 的整数')
  .transform(Number)

/** Which part of a trail is wanted: of which aggregate, and behind which entry. */
export const auditQuery = z.strictObject({
  /** Such as `cycle`, a table's name or `feedback:A01`; the first of the list if none is given. */
  aggregate: shortText.exactOptional(),
  after: count.exactOptional(),
  /** Only what concerns this row of a table. */
  row: rowId.exactOptional(),
})

/** A page of a trail, with all trails there are. */
export const auditEntries = z.object({
  /** Everything that has a trail, with the trail's length. */
  aggregates: z.array(z.object({ aggregate: z.string(), entries: z.int(), hash: z.string() })),
  aggregate: z.string(),
  entries: z.array(
    z.object({
      sequence: z.int(),
      at: instant,
      by: z.string(),
      action: z.string(),
      reason: z.string().exactOptional(),
      /** What changed; `{ omittedCharacters }` where it is too long to send along (the export has it whole). */
      detail: z.json(),
      hash: z.string(),
    }),
  ),
  /** `after` of the next page; null at the end. */
  next: z.int().nullable(),
})
