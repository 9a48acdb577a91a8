import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentTree } from '#shared/scheme-workbook/content-tree.ts'
import { LABELS } from '#shared/scheme-workbook/labels.ts'
import { WORDS } from '#shared/scheme-workbook/words.ts'
import { parsePath, pathText } from '#shared/scheme-workbook/path-text.ts'
import { readValue } from '#shared/scheme-workbook/read-value.ts'
import { documentSheets } from '#shared/scheme-workbook/index.ts'
import { BASIS_COLUMNS } from '#shared/scheme-workbook/sheet-specs.ts'
import { termAt, type Path } from '#shared/scheme-workbook/term-at.ts'
import { termRows } from '#shared/scheme-workbook/terms-rows.ts'
import { writeValue } from '#shared/scheme-workbook/write-value.ts'
import type { Json } from '#shared/scheme/document.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import { shippedDocument } from '../../schemes/shipped.ts'
import { SHIPPED } from './shipped-paths.ts'

/** Everything a document can hold, the workbook's own ways of writing among it. */
const word = fc.oneof(
  fc.constantFrom(
    '是',
    '否',
    'TRUE',
    '（无）',
    '【口径 A-07】',
    '【列】甲',
    '“甲”',
    '甲、乙',
    '甲；乙',
    '12',
    '0.50',
    ' 甲 ',
    '1\n2',
    '',
    '=1+1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const key = fc
  .oneof(
    fc.constantFrom(
      'title',
      'choose',
      'reading',
      'parameter',
      'key',
      'join',
      'basis',
      'quote',
      'otherwise',
      '名称',
      '第1项',
      'G1',
      '甲·乙',
      '“',
    ),
    fc.string({ minLength: 1, maxLength: 6 }),
  )
  .filter((one) => one !== '__proto__')
const json = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.constantFrom(0.5, 1.1, -2.25),
    word,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).json

/** An example may be anything. */
const BASE: Path = ['parameters', 'x', 'example']

describe('什么样的条款都写得下、读得回', () => {
  test('任何内容拆成一行一条，读回来一字不差', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, json, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
        fc.boolean(),
        (content, together) => {
          const tree = contentTree()
          const place = { kind: 'sheet', sheet: '示例' } as const
          const enter = (path: Path, cell: Parameters<typeof readValue>[0]) => {
            const read = readValue(cell, path)
            expect(read).toHaveProperty('value')
            if ('value' in read) expect(tree.set(path, read.value, place)).toBeUndefined()
          }
          for (const { path, value, basis } of termRows(content, BASE, [], together)) {
            const whole = [...BASE, ...(parsePath(pathText(path)) ?? [])]
            expect(whole).toEqual([...BASE, ...path])
            if (value !== null) enter(whole, value)
            basis.forEach((cell, column) => {
              if (cell !== null) enter([...whole, ...(BASIS_COLUMNS[column]?.path ?? [])], cell)
            })
          }
          expect(tree.content()).toEqual({ parameters: { x: { example: content } } })
        },
      ),
      { seed: 2016, numRuns: 1000 },
    )
  })

  test('一格写得下的，读回来就是它；写不下的不写', () => {
    fc.assert(
      fc.property(
        json,
        fc.constantFrom<Path>(
          ['title'],
          ['parts', 0, 'score', 'of'],
          ['parameters', 'x', 'example'],
          ['grades', 'ladder'],
        ),
        (value, path) => {
          const cell = writeValue(value, path)
          if (cell !== undefined) expect(readValue(cell, path)).toEqual({ value })
        },
      ),
      { seed: 2016, numRuns: 1000 },
    )
  })
})

describe('表上的名称', () => {
  test('两个条款不共用一个名称', () => {
    const labels = Object.values(LABELS)
    expect(labels.filter((one, index) => labels.indexOf(one) < index)).toEqual([])
  })

  test.each([
    [['grades', 'ladder']],
    [['parts', 0, 'step']],
    [['parts', 0, 'score', 'by']],
    [['parts', 0, 'score', 'table']],
    [['grades', 'quota', 'rounding']],
    [['grades', 'downgrade', 'steps']],
    [['procedure', 'steps', 0, 'kind']],
  ])('%s 的每个选项各有各的说法', (path) => {
    const { name, choices } = termAt(path)
    const said = choices.map((choice) => WORDS[name]?.[choice] ?? choice)
    expect(new Set(said).size).toBe(choices.length)
    for (const choice of choices) expect(readValue(WORDS[name]?.[choice] ?? choice, path)).toEqual({ value: choice })
  })

  test.each(SHIPPED)('%s 的工作簿里没有一格是程序写法', (path) => {
    const cells = documentSheets(contentOf(shippedDocument(path))).flatMap(({ rows }) => rows.flat())
    expect(cells.filter((cell) => typeof cell === 'string' && /[{}[\]]|undefined|null/.test(cell))).toEqual([])
  })
})
