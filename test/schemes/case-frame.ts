import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { expectationSchema } from './check-appraisal.ts'

/** What every case names: who says it, where it stands, and what is chosen and entered. */
export const headShape = {
  id: z.string(),
  name: z.string(),
  readings: z.record(z.string(), z.string()).default({}),
  parameters: z.record(z.string(), z.json()).default({}),
}

/** One reading of a case, with the rulings on its ties and what comes of it. */
const ruledVariantSchema = z.strictObject({
  ...headShape,
  rulings: z.record(z.string(), z.string()).default({}),
  expect: expectationSchema,
})

const claimSchema = z.strictObject({ ...headShape, basis: z.string(), variants: z.array(ruledVariantSchema).min(1) })

/** A case without its rows: its claim and basis, and what each reading makes of it. */
export type CaseFrame = z.infer<typeof claimSchema>

/** A case with its rows as `rows` has them. */
export function caseSchemaOf<Rows extends z.ZodRawShape>(rows: Rows) {
  return claimSchema.extend(rows)
}

/** The cases in one YAML file. */
export function casesIn<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema>[] {
  return z.array(schema).parse(parse(readFileSync(path, 'utf8')))
}
