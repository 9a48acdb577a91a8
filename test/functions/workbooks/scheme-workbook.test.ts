import { readSchemeWorkbook, writeSchemeWorkbook } from '#functions/workbooks/index.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import { describe, expect, test } from 'vitest'
import { shippedDocument } from '../../schemes/shipped.ts'
import { SHIPPED } from '../../shared/scheme-workbook/shipped-paths.ts'

describe.each(SHIPPED)('%s', (path) => {
  const content = contentOf(shippedDocument(path))

  test('写成 .xlsx 再读回来，还是同一个方案，没有一条问题', async () => {
    const bytes = await writeSchemeWorkbook(content)
    const read = await readSchemeWorkbook(bytes, path)
    expect(read.findings).toEqual([])
    expect(read.document && contentOf(read.document)).toEqual(content)
  })

  test('同一个方案两次写出的文件一字节不差', async () => {
    expect(await writeSchemeWorkbook(content)).toEqual(await writeSchemeWorkbook(content))
  })
})
