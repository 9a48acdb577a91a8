import * as z from 'zod'

/** What an entry of a scheme rests on: the regulation's text, a reading of it, or a value the office enters. */
export const basisSchema = z.union(
  [
    z.strictObject({ text: z.string().min(1), quote: z.string().min(1).max(40).optional() }),
    z.strictObject({ reading: z.string().min(1) }),
    z.strictObject({ parameter: z.string().min(1) }),
  ],
  { error: '依据应当恰好是 text（可附不超过40字的 quote）、reading、parameter 之一' },
)

/** What an entry rests on; `text` is the place as printed, e.g. 三(一)1. */
export type Basis = z.infer<typeof basisSchema>
