import { createHash } from 'node:crypto'
import type { RawItem } from '#functions/store/tenant-items.ts'

/** What a file of an office's records says of itself. */
interface Heading {
  readonly appraise: 'tenant'
  readonly tenant: string
  readonly items: number
  /** Of all lines behind the heading. */
  readonly sha256: string
}

/** The records of an office as text: a heading, then an item a line, in order of their keys; the same records, the same bytes. */
export function writeTenantFile(tenant: string, items: readonly RawItem[]): string {
  const lines = items.map((item) => `${JSON.stringify(inText(item))}\n`).sort()
  const body = lines.join('')
  const heading: Heading = { appraise: 'tenant', tenant, items: items.length, sha256: sha256(body) }
  return `${JSON.stringify(heading)}\n${body}`
}

/** What such a file holds, or a sentence on why it cannot be used: it is another file, or not whole. */
export function readTenantFile(
  text: string,
): { readonly tenant: string; readonly items: readonly RawItem[] } | { readonly problem: string } {
  const end = text.indexOf('\n')
  const heading = headingOf(text.slice(0, end))
  if (!heading) return { problem: '这不是单位数据的导出文件，请核对文件。' }
  const body = text.slice(end + 1)
  if (sha256(body) !== heading.sha256) return { problem: '导出文件不完整或被改动过，没有写入任何内容，请换一份备份。' }
  const items = body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => outOfText(JSON.parse(line)) as RawItem) // as writeTenantFile wrote it
  return { tenant: heading.tenant, items }
}

function headingOf(line: string): Heading | undefined {
  try {
    const heading = JSON.parse(line) as Partial<Heading> | null // looked at below
    const isOurs = heading?.appraise === 'tenant' && typeof heading.tenant === 'string'
    return isOurs ? (heading as Heading) : undefined // whatever else is wrong with it, the hash shows
  } catch {
    return undefined
  }
}

/** Keys in order, bytes as base64 under the name DynamoDB gives them. */
function inText(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(inText)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, inText(inner)]))
}

/** The inverse: an attribute value `{ B: base64 }` holds bytes; an attribute of an item may be called B, but is no text. */
function outOfText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outOfText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'B' && typeof inner === 'string' ? Uint8Array.from(Buffer.from(inner, 'base64')) : outOfText(inner),
    ]),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
