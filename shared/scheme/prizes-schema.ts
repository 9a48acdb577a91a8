import * as z from 'zod'
import { basisSchema } from './basis.ts'
import { numeral, title } from './terms.ts'

const groups = z.array(z.string()).min(1)

/** 奖项: by rank inside a group, or after the grade another body gave; and the money they carry. */
export const prizesSchema = z.strictObject({
  ladder: z.array(title).min(1),
  byRank: z
    .strictObject({
      groups,
      places: z.array(
        z.strictObject({ grade: title, seats: z.union([z.int().min(0), z.record(z.string(), z.int().min(0))]) }),
      ),
      rest: title,
      basis: basisSchema,
    })
    .optional(),
  byGrade: z
    .strictObject({
      groups,
      prizes: z.array(z.strictObject({ grade: title, prize: title })).min(1),
      basis: basisSchema,
    })
    .optional(),
  payout: z
    .strictObject({
      /** The sum granted; nothing is paid out until it is entered. */
      amount: numeral.optional(),
      /** `pool`: the sum is split by coefficient and just spent. `standard`: coefficient × sum ÷ people. `each`: coefficient × sum for each. */
      how: z.enum(['pool', 'standard', 'each']),
      coefficients: z.array(z.strictObject({ prize: title, coefficient: numeral })).min(1),
      rounding: z.enum(['largest-remainder', 'half-up']),
      basis: basisSchema,
    })
    .optional(),
})

/** 奖项 and the money they carry. */
export type Prizes = z.infer<typeof prizesSchema>
