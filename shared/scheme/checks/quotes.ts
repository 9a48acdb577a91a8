import { finding, type Finding } from '../../findings.ts'
import type { SchemeDocument } from '../document.ts'

/** The quotes of a document that do not stand in its regulation's text, each with its place. */
export function checkQuotes(document: SchemeDocument, text: string): Finding[] {
  const versions = versionsOf(text)
  const found: Finding[] = []
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (typeof node !== 'object' || node === null) return
    if (
      'quote' in node &&
      typeof node.quote === 'string' &&
      !versions.some((one) => one.includes(compact(String(node.quote))))
    ) {
      const place = document.locate([...path, 'quote']) ?? { kind: 'scheme', path: path.join('.') }
      const named = 'text' in node && typeof node.text === 'string' ? node.text : ''
      found.push(finding('error', { code: 'quote-not-found', quote: node.quote, text: named }, [place]))
    }
    for (const [key, item] of Object.entries(node)) visit(item, [...path, Array.isArray(node) ? Number(key) : key])
  }
  visit(document.body, [])
  return found
}

/**
 * Texts of pages on the web have blanks anywhere and a page's number inside a sentence: both sides are compared without
 * blanks and with brackets of one width, the text also without numbers that stand alone between blanks.
 */
function versionsOf(text: string): readonly string[] {
  return [compact(text), compact(text.replaceAll(/(?<=\s)\d{1,2}(?=\s)/g, ''))]
}

function compact(text: string): string {
  return text.normalize('NFKC').replaceAll(/[“”"]/g, '"').replaceAll(/\s+/g, '')
}
