import { finding, type Finding } from '../findings.ts'
import { TABLES, type TableName } from '../tables/index.ts'
import {
  alteredMaxima,
  headingPlace,
  missingHeadings,
  repeatedHeadings,
  slips,
  unrecognised,
} from './heading-findings.ts'
import { HEADING_ROWS, headingsOf, type Heading } from './headings.ts'
import { compareWeight, identifies, matchTable, type TableMatch } from './match-table.ts'
import { headingText } from './name-text.ts'
import { likes, mustBeOurs, nearestTable } from './nearest-table.ts'
import type { ReadContext, SheetCells } from './reading.ts'
import { ROW_ID } from './row-id.ts'
import { matchWide, type WideMatch } from './wide.ts'

/** Where a sheet's headings are and what they name; or what keeps them from naming one table. */
export type Recognition =
  | {
      readonly kind: 'long'
      readonly match: TableMatch
      readonly headingRow: number
      readonly dataFrom: number
      readonly rowId: number | undefined
      readonly findings: readonly Finding[]
    }
  | {
      readonly kind: 'wide'
      readonly match: WideMatch
      readonly headingRow: number
      readonly dataFrom: number
      readonly rowId: number | undefined
      readonly findings: readonly Finding[]
    }
  | { readonly kind: 'nearly'; readonly table: TableName; readonly findings: readonly Finding[] }
  | { readonly kind: 'none'; readonly findings: readonly Finding[] }

/** Finds the heading row under titles and notes, and the one table it names. */
export function recognise(sheet: SheetCells, context: ReadContext = {}): Recognition {
  const rows = Math.min(HEADING_ROWS, sheet.cells.length)
  for (let row = 0; row < rows; row++) {
    const found =
      wideAt(sheet, row, context) ??
      longAt(sheet, row, 1, context) ??
      longAt(sheet, row + 1, 1, context) ??
      longAt(sheet, row, 2, context)
    if (found) return found
  }
  const near = nearestTable(sheet, context)
  if (!near) return { kind: 'none', findings: [unrecognised(sheet)] }
  const { match, row } = near
  const findings = [...missingHeadings(sheet, row, match), ...repeatedHeadings(sheet, row, match)]
  return { kind: 'nearly', table: match.definition.name, findings }
}

function longAt(sheet: SheetCells, row: number, depth: 1 | 2, context: ReadContext): Recognition | undefined {
  const headings = headingsOf(sheet.cells, row, depth)
  if (headings.length < 2) return undefined
  const fits = TABLES.map((definition) => matchTable(definition, headings))
    .filter(identifies)
    .sort((a, b) => compareWeight(b, a))
  const [best, second] = fits
  if (!best) return undefined
  if (second && compareWeight(best, second) === 0 && !told(best, second, headings)) {
    const tables = fits.filter((one) => compareWeight(one, best) === 0).map((one) => one.definition.sheet)
    const ambiguous = finding('error', { code: 'table-ambiguous', tables }, [headingPlace(sheet, row)])
    return { kind: 'nearly', table: best.definition.name, findings: [ambiguous] }
  }
  const match = second && compareWeight(best, second) === 0 && excluded(best, headings) ? second : best
  const findings = [
    ...missingHeadings(sheet, row, match),
    ...repeatedHeadings(sheet, row, match),
    ...slips(sheet, row, match),
  ]
  if (match.missing.length > 0) {
    const ours = mustBeOurs(sheet, context) || likes(match) > 0
    return ours ? { kind: 'nearly', table: match.definition.name, findings } : undefined
  }
  return { kind: 'long', match, headingRow: row, dataFrom: row + depth, rowId: rowIdColumn(headings), findings }
}

function wideAt(sheet: SheetCells, row: number, context: ReadContext): Recognition | undefined {
  for (const depth of [2, 1] as const) {
    const headings = headingsOf(sheet.cells, row, depth)
    // two rows of headings: what stands below is a heading again, not the first row of scores
    if (depth === 2 && !headings.some(({ top, bottom }) => bottom !== '' && top !== '' && SUB_HEADINGS.has(bottom)))
      continue
    const match = matchWide(headings, context)
    if (!match) continue
    // counts of options stand across a table that is also recognised without them
    if (match.kind !== 'options' && TABLES.some((definition) => identifies(matchTable(definition, headings))))
      return undefined
    const findings = match.kind === 'indicators' ? alteredMaxima(sheet, row, match) : []
    return { kind: 'wide', match, headingRow: row, dataFrom: row + depth, rowId: rowIdColumn(headings), findings }
  }
  return undefined
}

const SUB_HEADINGS = new Set([
  '考核得分',
  '得分',
  '评分',
  '核定得分',
  '扣分理由',
  '理由',
  '事由',
  '扣分原因',
  '自评得分',
])

function told(a: TableMatch, b: TableMatch, headings: readonly Heading[]): boolean {
  return excluded(a, headings) !== excluded(b, headings)
}

function excluded({ definition }: TableMatch, headings: readonly Heading[]): boolean {
  return (definition.notWith ?? []).some((word) => headings.some(({ text }) => text === headingText(word)))
}

function rowIdColumn(headings: readonly Heading[]): number | undefined {
  return headings.find(({ text }) => text === ROW_ID)?.column
}
