import { readScheme as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findScheme } from './find-scheme.ts'
import { documentAdopted } from './own-document.ts'
import { documentOf } from './scheme-document.ts'

/** One adopted scheme with the readings and parameters it was adopted with. */
export const readScheme = operation(endpoint, async ({ params }, context) => {
  const found = await findScheme(context, params.scheme)
  if (isRefused(found)) return found
  const document = await documentAdopted(context, found)
  if (!document) return refuse('not-found', `本系统不再附有考核办法“${params.scheme}”的文本。`)
  return {
    scheme: found.scheme,
    readings: { ...found.readings },
    parameters: { ...found.parameters },
    document: documentOf({ id: found.scheme.id, version: found.scheme.version, title: found.heading.title, document }),
  }
})
