import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { shortText } from './names.ts'
import { schemeContent } from './scheme-content.ts'

/** Makes a regulation the office's own: an immutable version with its readings and parameters. */
export const adoptScheme = endpoint({
  name: 'adopt-scheme',
  method: 'POST',
  path: '/v1/schemes',
  summary: '采用一个考核办法（内容相同则返回原版本）',
  status: 201,
  writes: true,
  body: z
    .strictObject({
      /** A shipped regulation by its id, with its version; or a document of the office's own. */
      document: z.union([shortText, schemeContent]),
      version: shortText.exactOptional(),
      readings: z.record(z.string(), z.string()).default({}),
      parameters: z.record(z.string(), z.json()).default({}),
    })
    .meta({ example: { document: 'yinhai', version: '2016', readings: {}, parameters: {} } }),
  output: z.object({ scheme: z.string() }),
})
