import { expect, it } from 'vitest'
import { rowHeights } from '#addin/workbench/grid-univer/row-heights.ts'
import { emptySheet, type FileCell } from '#addin/workbench/workbook-file.ts'

function heights(cell: Partial<FileCell>, height: number | undefined, columns = 1): ReadonlyMap<number, number> {
  return rowHeights({
    ...emptySheet('s', '表'),
    cells: [{ row: 0, column: 0, look: { wrap: true, size: 12 }, ...cell }],
    columns: Array.from({ length: columns }, (_, index) => ({ index, width: 88 })),
    rows: height === undefined ? [] : [{ index: 0, height }],
    merges: columns === 1 ? [] : [{ row: 0, column: 0, rows: 1, columns }],
  })
}

it('a row is made higher where its wrapped text needs it, five characters of 16 px standing in 88 px', () => {
  expect(heights({ value: '一二三四五' }, 30)).toEqual(new Map())
  expect(heights({ value: '一二三四五六' }, 30)).toEqual(new Map([[0, 46]]))
  expect(heights({ value: '一二三四五六' }, 46)).toEqual(new Map())
})

it('text that is not wrapped or stands in merged cells wide enough leaves its row alone', () => {
  expect(heights({ value: '一二三四五六', look: { size: 12 } }, 30)).toEqual(new Map())
  expect(heights({ value: '一二三四五六' }, 30, 2)).toEqual(new Map())
})

it('a line break counts', () => {
  expect(heights({ value: '一\n二' }, 30)).toEqual(new Map([[0, 46]]))
})
