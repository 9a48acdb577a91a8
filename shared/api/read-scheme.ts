import * as z from 'zod'
import { schemeSchema } from '../scheme/schema.ts'
import { endpoint } from './endpoint.ts'
import { schemeId } from './names.ts'
import { schemeDocumentSchema } from './scheme-document.ts'

/** One adopted scheme with the readings and parameters it was adopted with. */
export const readScheme = endpoint({
  name: 'read-scheme',
  method: 'GET',
  path: '/v1/schemes/{scheme}',
  summary: '查看一个已采用的考核办法',
  params: z.strictObject({ scheme: schemeId }),
  output: z.object({
    scheme: schemeSchema,
    readings: z.record(z.string(), z.string()),
    parameters: z.record(z.string(), z.json()),
    document: schemeDocumentSchema,
  }),
})
