import type { Context } from '#functions/context.ts'
import { isRefused } from '#functions/refused.ts'
import { adoptScheme } from '#functions/operations/adopt-scheme.ts'
import { schemeName } from '#shared/scheme/schema.ts'

/** Adopts every other regulation that comes with an example, as its example does, so that its workbook can be opened. Does nothing twice. */
export async function seedSchemes(context: Context): Promise<void> {
  const { tenant } = context.caller
  for (const shipped of (await context.catalogue()).all) {
    const example = await shipped.example?.()
    if (!example || (await context.adopted.find(tenant, schemeName({ ...shipped, adoption: 1 })))) continue
    const body = { document: shipped.id, version: shipped.version, ...example.adoption }
    const answer = await adoptScheme.run({ params: {}, query: {}, body }, context)
    if (isRefused(answer)) throw new Error(`示例办法没有采用：${answer.detail}`)
  }
}
