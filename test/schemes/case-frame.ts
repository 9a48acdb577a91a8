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

/** A case: its claim and basis, its rows as `rows` has them, and what each reading makes of them. */
export function caseSchemaOf<Rows extends z.ZodRawShape>(rows: Rows) {
  return z.strictObject({ ...headShape, basis: z.string(), ...rows, variants: z.array(ruledVariantSchema).min(1) })
}

const frameSchema = caseSchemaOf({})

/** A case without its rows. */
export type CaseFrame = z.infer<typeof frameSchema>

/** The cases in one YAML file. */
export function casesIn<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema>[] {
  return z.array(schema).parse(parse(readFileSync(path, 'utf8')))
}
