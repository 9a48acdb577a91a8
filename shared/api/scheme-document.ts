import * as z from 'zod'
import { parameterSchema, readingSchema } from '../scheme/document.ts'

/** A shipped regulation before it is adopted: what the office must choose and enter. */
export const schemeDocumentSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    readings: z.record(z.string(), readingSchema),
    parameters: z.record(z.string(), parameterSchema),
  })
  .meta({ id: 'SchemeDocument', description: '考核办法文本：可选的理解与须由考核办填写的参数' })
