import * as z from 'zod'
import type { Place } from '../findings.ts'

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/)

/** A place where the regulation can be read in more than one way, its options, and which one is taken unless the office says otherwise. */
export const readingSchema = z.strictObject({
  question: z.string().min(1),
  options: z.record(id, z.string().min(1)),
  default: z.string(),
  /** Whether the office must be asked rather than the default taken silently. */
  ask: z.boolean().default(false),
  reason: z.string().min(1),
})

/** A value the regulation does not give: who decides it, and sample data for the shipped example. */
export const parameterSchema = z.strictObject({
  title: z.string().min(1),
  decidedBy: z.string().min(1),
  required: z.boolean(),
  kind: z.enum(['number', 'text', 'weights', 'options', 'tie-chain', 'seats']),
  /** What the shipped example enters, marked 示例. */
  example: z.json(),
})

/** A reading as the scheme document declares it. */
export type Reading = z.infer<typeof readingSchema>
/** A parameter as the scheme document declares it. */
export type Parameter = z.infer<typeof parameterSchema>
/** JSON, as documents and parameters hold it. */
export type Json = z.infer<ReturnType<typeof z.json>>

/**
 * A scheme as its regulation has it, before an office adopts it. In `body`, `{ reading: id }` stands for the chosen
 * option, `{ choose: id, <option>: …, … }` for the branch of the chosen option, `{ parameter: id }` for the entered value.
 */
export interface SchemeDocument {
  readonly file: string
  readonly readings: Readonly<Record<string, Reading>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly body: Json
  /** Where a path of the document stands: a line of its file, or a cell of its workbook. */
  readonly locate: (path: readonly (string | number)[]) => Place | undefined
}

/** What an office decides when it adopts a scheme: readings by id, parameters by id. */
export interface Adoption {
  readonly readings?: Readonly<Record<string, string>>
  readonly parameters?: Readonly<Record<string, Json>>
}
