import { isEmpty, textAt, type Grid } from './grid.ts'
import { nameText } from './name-text.ts'

/** What a row below the headings is. */
export type RowKind = 'data' | 'total' | 'blank' | 'note'

const TOTAL =
  /^(?:本页|本组|全部|总)?(?:合计|小计|总计|累计|总分|平均|平均分|平均值|均值|最高分|最低分|最大值|最小值)(?:分|数)?[:：]?$/u
const NOTE =
  /^(?:填表|填报|评分)?(?:说明|注|备注|附注|注意事项|制表|制表人|审核|审核人|复核|负责人|单位负责人|填表人|填报人|联系人|联系电话|填报时间|填表时间|填报日期|单位\(盖章\)|\(盖章\))\s*\d*[:：、]/u

/** Tells rows of data from totals, notes under the table and blank rows; `own` are the columns that are ours. */
export function rowKind(grid: Grid, row: number, own: readonly number[], serial: number | undefined): RowKind {
  const filled = own.filter((column) => column !== serial && !isEmpty(grid[row]?.[column]))
  const first = firstTexts(grid, row)
  if (first.some((text) => TOTAL.test(nameText(text)))) return 'total'
  if (first.some((text) => NOTE.test(nameText(text)))) return 'note'
  return filled.length === 0 ? 'blank' : 'data'
}

/** Whether a row repeats the headings, as on every page of a printed table. */
export function repeatsHeadings(grid: Grid, row: number, headingRow: number, own: readonly number[]): boolean {
  return own.length > 1 && own.every((column) => textAt(grid, row, column) === textAt(grid, headingRow, column))
}

/** The first two texts of a row, where totals and notes say what they are. */
function firstTexts(grid: Grid, row: number): string[] {
  const texts: string[] = []
  const cells = grid[row] ?? []
  for (let column = 0; column < cells.length && texts.length < 2; column++) {
    const text = textAt(grid, row, column)
    if (text !== '') texts.push(text.slice(0, 60))
  }
  return texts
}
