import * as z from 'zod'
import { basisSchema } from './basis.ts'
import { id, numeral, title } from './terms.ts'

const factors = z.array(z.enum(['hours', 'coefficient', 'rate'])).min(1)

/** Pay by the work done (课时): hours × coefficient × rate, or a share of a sum by hours × coefficient, to the cent. */
export const paySchema = z.discriminatedUnion('how', [
  z.strictObject({ id, title, how: z.literal('product'), of: factors, basis: basisSchema }),
  z.strictObject({
    id,
    title,
    how: z.literal('pool'),
    /** The sum granted; nothing is paid out until it is entered. */
    amount: numeral.optional(),
    of: factors,
    rounding: z.enum(['largest-remainder', 'half-up']),
    basis: basisSchema,
  }),
])

/** One kind of pay. */
export type Pay = z.infer<typeof paySchema>
