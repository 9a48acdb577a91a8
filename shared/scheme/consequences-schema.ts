import * as z from 'zod'
import { basisSchema } from './basis.ts'
import { id, title } from './terms.ts'

/** What a year may be: first of its group, last of it, of some grade, or with some sanction (受处理情况). */
const outcome = z.union(
  [
    z.strictObject({ first: z.literal(true) }),
    z.strictObject({ last: z.literal(true) }),
    z.strictObject({ grade: title }),
    z.strictObject({ sanction: title }),
  ],
  { error: '应当恰好写一种：第一名：是、末位：是、等次、处分' },
)

/** One consequence of a year's result, or of the results of several years running. */
export const consequenceSchema = z.strictObject({
  id,
  title,
  /** It follows when any of these holds. */
  when: z
    .array(
      z.strictObject({
        any: z.array(outcome).min(1),
        /** For how many years running, this one included. */
        years: z.int().min(1).max(5),
        /** Whether every year may meet another of the outcomes, or all the same one. */
        running: z.enum(['mixed', 'same']).default('mixed'),
      }),
    )
    .min(1),
  /** Whether first and last are those of the group, or of everyone. */
  among: z.enum(['group', 'all']).optional(),
  basis: basisSchema,
})

/** One consequence of a year's result. */
export type Consequence = z.infer<typeof consequenceSchema>
