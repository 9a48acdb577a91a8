import type { Scheme } from '#shared/scheme/schema.ts'
import { official, widthOf } from './official-text.ts'

/** Characters of 2号 that fit a line of the text area (156 mm). */
const LINE = 20

/** The title, line by line, broken between words: each issuer, then what the document is about. */
export function headline(scheme: Scheme): string[] {
  const matter = official(withoutPlace(scheme.title, scheme.bulletin.issuers))
  return [...scheme.bulletin.issuers, ...broken(`关于${matter}结果的通报`)]
}

/** The title in one line, for the document's properties. */
export function plainTitle(scheme: Scheme): string {
  return headline(scheme).join('')
}

/** 北海市银海区区直机关… after 北海市银海区人民政府 need not name the place again. */
function withoutPlace(title: string, issuers: readonly string[]): string {
  const common = issuers.map((issuer) => commonStart(title, issuer)).reduce((a, b) => Math.max(a, b), 0)
  return common >= 3 ? title.slice(common) : title
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** A long title is broken before its year. */
function broken(title: string): string[] {
  const year = title.search(/\d{4}年/)
  return widthOf(title) <= LINE || year <= 0 ? [title] : [title.slice(0, year), title.slice(year)]
}
