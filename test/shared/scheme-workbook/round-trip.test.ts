import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { documentSheets, sheetsDocument } from '#shared/scheme-workbook/index.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { shippedDocument } from '../../schemes/shipped.ts'
import { SHIPPED } from './shipped-paths.ts'

describe.each(SHIPPED)('%s', (path) => {
  const document = shippedDocument(path)
  const content = contentOf(document)

  test('写成各张表再读回来，一字不差', () => {
    const sheets = documentSheets(content).map(({ name, headings, rows }) => ({ name, cells: [headings, ...rows] }))
    const read = sheetsDocument(sheets, path)
    expect(read.findings).toEqual([])
    expect(read.document && contentOf(read.document)).toEqual(content)
  })

  test('经工作表再写成 YAML，读出来还是同一个方案', () => {
    const sheets = documentSheets(content).map(({ name, headings, rows }) => ({ name, cells: [headings, ...rows] }))
    const read = sheetsDocument(sheets, path)
    const parsed = parseScheme(stringify(read.document && contentOf(read.document)), path)
    expect(parsed.document && contentOf(parsed.document)).toEqual(content)
  })
})
