import { finding, type Finding, type Place } from '../findings.ts'
import { TABLES, type TableName } from '../tables/index.ts'
import { addressOf } from './address.ts'
import type { Grid } from './grid.ts'
import { headingsOf, type Heading } from './headings.ts'
import { closest } from './likeness.ts'
import { compareWeight, identifies, matchTable, type TableMatch } from './match-table.ts'
import { headingText, headingWithoutBrackets } from './name-text.ts'
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

/** Headings are looked for in so many first rows. */
const HEADING_ROWS = 60
/** So many headings are named when none fits. */
const NAMED_HEADINGS = 12

/** Finds the heading row under titles and notes, and the one table it names. */
export function recognise(sheet: SheetCells, context: ReadContext = {}): Recognition {
  const rows = Math.min(HEADING_ROWS, sheet.cells.length)
  for (let row = 0; row < rows; row++) {
    const found =
      wideAt(sheet, row, context) ?? longAt(sheet, row, 1) ?? longAt(sheet, row + 1, 1) ?? longAt(sheet, row, 2)
    if (found) return found
  }
  return nearest(sheet, rows) ?? unrecognised(sheet)
}

function longAt(sheet: SheetCells, row: number, depth: 1 | 2): Recognition | undefined {
  const headings = headingsOf(sheet.cells, row, depth)
  if (headings.length < 2) return undefined
  const fits = TABLES.map((definition) => matchTable(definition, headings))
    .filter(identifies)
    .sort((a, b) => compareWeight(b, a))
  const [best, second] = fits
  if (!best) return undefined
  if (second && compareWeight(best, second) === 0 && !told(best, second, headings)) {
    const tables = fits.filter((one) => compareWeight(one, best) === 0).map((one) => one.definition.sheet)
    return {
      kind: 'none',
      findings: [finding('error', { code: 'table-ambiguous', tables }, [headingPlace(sheet, row)])],
    }
  }
  const match = second && compareWeight(best, second) === 0 && excluded(best, headings) ? second : best
  const findings = [
    ...missingHeadings(sheet, row, match),
    ...repeatedHeadings(sheet, row, match),
    ...slips(sheet, row, match),
  ]
  if (match.missing.length > 0) return { kind: 'nearly', table: match.definition.name, findings }
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

/** The table that lacks fewest of its headings, at least half of which are there. */
function nearest(sheet: SheetCells, rows: number): Recognition | undefined {
  let best: { match: TableMatch; row: number } | undefined
  for (let row = 0; row < rows; row++) {
    const headings = headingsOf(sheet.cells, row, 1)
    for (const definition of TABLES) {
      const match = matchTable(definition, headings)
      const identifying = definition.columns.filter((column) => column.identifying).length
      const known = definition.sheet === sheet.sheet && match.columns.size >= 2
      if (!known && (match.weight[0] * 2 < identifying || match.columns.size < 2)) continue
      const better =
        !best ||
        likes(match) > likes(best.match) ||
        (likes(match) === likes(best.match) && compareWeight(match, best.match) > 0)
      if (better) best = { match, row }
    }
  }
  if (!best) return undefined
  const { match, row } = best
  return {
    kind: 'nearly',
    table: match.definition.name,
    findings: [...missingHeadings(sheet, row, match), ...repeatedHeadings(sheet, row, match)],
  }
}

/** How many missing headings are there after all, misspelt. */
function likes(match: TableMatch): number {
  const words = match.unused.map(({ text }) => text)
  return match.missing.filter((column) => closest(headingText(column.heading), words) !== undefined).length
}

function missingHeadings(sheet: SheetCells, row: number, match: TableMatch): Finding[] {
  return match.missing.map((column) => {
    const like = closest(
      headingText(column.heading),
      match.unused.map(({ text }) => text),
    )
    const written = match.unused.find(({ text }) => text === like)
    if (!written) {
      return finding('error', { code: 'heading-missing', heading: column.heading, table: match.definition.name }, [
        headingPlace(sheet, row),
      ])
    }
    return finding('error', { code: 'heading-unknown', heading: written.text, like: column.heading }, [
      headingPlace(sheet, row, written.column),
    ])
  })
}

/** Misspelt headings of columns that may be left out: told, never taken for what they may have meant. */
function slips(sheet: SheetCells, row: number, match: TableMatch): Finding[] {
  const absent = match.definition.columns.filter(
    (column) => !match.columns.has(column.key) && !match.missing.includes(column),
  )
  return match.unused.flatMap((heading) => {
    const like = closest(
      headingWithoutBrackets(heading.text),
      absent.map((column) => headingText(column.heading)),
    )
    return like === undefined
      ? []
      : [
          finding('warning', { code: 'heading-unknown', heading: heading.text, like }, [
            headingPlace(sheet, row, heading.column),
          ]),
        ]
  })
}

function repeatedHeadings(sheet: SheetCells, row: number, match: TableMatch): Finding[] {
  return match.repeated.map((heading) => {
    const column = match.definition.columns.find((one) => headingText(one.heading) === heading.text)
    const severity = column?.identifying || column?.required || column?.kind === 'points' ? 'error' : 'warning'
    return finding(severity, { code: 'heading-repeated', heading: heading.text }, [
      headingPlace(sheet, row, heading.column),
    ])
  })
}

function alteredMaxima(sheet: SheetCells, row: number, match: Extract<WideMatch, { kind: 'indicators' }>): Finding[] {
  return match.across.flatMap(({ indicator, stated, heading, score }) => {
    if (stated === undefined || typeof indicator.maxPoints !== 'number' || stated === indicator.maxPoints) return []
    const like = `${indicator.title}(${String(indicator.maxPoints)}分)`
    return [finding('error', { code: 'heading-unknown', heading, like }, [headingPlace(sheet, row, score)])]
  })
}

function unrecognised(sheet: SheetCells): Recognition {
  const grid: Grid = sheet.cells
  const widest = grid
    .slice(0, HEADING_ROWS)
    .map((_, row) => headingsOf(grid, row, 1))
    .reduce<Heading[]>((most, row) => (row.length > most.length ? row : most), [])
  const headings = widest.slice(0, NAMED_HEADINGS).map(({ text }) => text)
  return {
    kind: 'none',
    findings: [finding('error', { code: 'table-unrecognised', headings }, [{ kind: 'sheet', sheet: sheet.sheet }])],
  }
}

function told(a: TableMatch, b: TableMatch, headings: readonly Heading[]): boolean {
  return excluded(a, headings) !== excluded(b, headings)
}

function excluded({ definition }: TableMatch, headings: readonly Heading[]): boolean {
  return (definition.notWith ?? []).some((word) => headings.some(({ text }) => text === headingText(word)))
}

function rowIdColumn(headings: readonly Heading[]): number | undefined {
  return headings.find(({ text }) => text === ROW_ID)?.column
}

function headingPlace({ sheet, origin }: SheetCells, row: number, column = 0): Place {
  return { kind: 'cell', sheet, address: addressOf((origin?.row ?? 0) + row, (origin?.column ?? 0) + column) }
}
