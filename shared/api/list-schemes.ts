import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { schemeDocumentSchema } from './scheme-document.ts'

/** The regulations that can be adopted, and those the office has adopted. */
export const listSchemes = endpoint({
  name: 'list-schemes',
  method: 'GET',
  path: '/v1/schemes',
  summary: '列出可采用和已采用的考核办法',
  output: z.object({
    documents: z.array(schemeDocumentSchema),
    adopted: z.array(z.object({ scheme: z.string(), title: z.string(), adoptedAt: z.string(), adoptedBy: z.string() })),
  }),
})
