import * as z from 'zod'

/** What an entry of a scheme rests on: the regulation's text, a reading of it, or a value the office enters. */
export const basisSchema = z.union(
  [
    z.strictObject({ text: z.string().min(1), quote: z.string().min(1).max(40).optional() }),
    z.strictObject({ reading: z.string().min(1) }),
    z.strictObject({ parameter: z.string().min(1) }),
  ],
  { error: '依据应当恰好填一种：依据位置（可附不超过40字的原话）、依据口径、依据参数' },
)

/** What an entry rests on; `text` is the place as printed, e.g. 三(一)1. */
export type Basis = z.infer<typeof basisSchema>
