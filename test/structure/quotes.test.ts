import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesUnder, textOf } from './files.ts'

/**
 * A regulation's text is a web page's: blanks stand anywhere, a page number can stand inside a sentence
 * (`领导评 3 价得分`), and `(` may be either width. Both text and quote are compared without blanks, with `()`,
 * and the text also without the numbers that stand alone between blanks.
 */
function compact(text: string): string {
  return text.normalize('NFKC').replace(/[“”"]/g, '"').replace(/\s+/g, '')
}

function versionsOf(text: string): string[] {
  return [compact(text), compact(text.replace(/(?<=\s)\d{1,2}(?=\s)/g, ''))]
}

interface Quote {
  readonly place: string
  readonly quote: string
}

/** Every `{ text, quote }` in a document. */
function quotesIn(value: unknown): Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  if (typeof value !== 'object' || value === null) return []
  const own =
    'quote' in value && typeof value.quote === 'string'
      ? [{ place: 'text' in value ? String(value.text) : '', quote: value.quote }]
      : []
  return [...own, ...Object.values(value).flatMap(quotesIn)]
}

function documentsOf(regulation: string): string[] {
  const schemes = filesUnder(`shared/schemes/${regulation}`, /\.yaml$/)
  const cases = filesUnder('test', /\.ya?ml$/).filter((path) => path.includes(`/${regulation}/`))
  return [...schemes, ...cases]
}

const folders = [...new Set(filesUnder('shared/schemes', /\.yaml$/).map((file) => posix.basename(posix.dirname(file))))]
/** The folder of a regulation's schemes: its text is called after it, with the year if it has one. */
function folderOf(path: string): string {
  const name = posix.basename(path, '.txt')
  return folders.find((folder) => name === folder || name.startsWith(`${folder}-`)) ?? name
}

const regulations = filesUnder('test/regulations', /\.txt$/)

describe.each(regulations)('quotes of %s', (path) => {
  const regulation = folderOf(path)
  const versions = versionsOf(textOf(path))
  const quotes = documentsOf(regulation).flatMap((file) =>
    quotesIn(parse(textOf(file))).map((one) => ({ file, ...one })),
  )

  test('there are some, and each is at most 40 characters', () => {
    expect(quotes.length).toBeGreaterThan(5)
    expect(quotes.filter(({ quote }) => quote.length > 40)).toEqual([])
  })

  test('each stands in the text', () => {
    const missing = quotes.filter(({ quote }) => !versions.some((text) => text.includes(compact(quote))))
    expect(missing).toEqual([])
  })

  test('a quote that does not stand there is noticed', () => {
    expect(versions.some((text) => text.includes(compact('低于 901 分的直接定为不合格等次')))).toBe(false)
  })
})
