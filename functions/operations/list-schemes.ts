import { listSchemes as stored } from '#functions/store/index.ts'
import { listSchemes as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { documentOf } from './scheme-document.ts'

/** The regulations that can be adopted, and those the office has adopted. */
export const listSchemes = operation(endpoint, async (_input, { db, caller, catalogue }) => {
  const adopted = await stored(db, caller.tenant)
  return {
    documents: (await catalogue()).all.map(documentOf),
    adopted: adopted.map(({ schemeId, title, adoptedAt, adoptedBy }) => ({
      scheme: schemeId,
      title,
      adoptedAt,
      adoptedBy,
    })),
  }
})
