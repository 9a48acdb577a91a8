import { finding, type Finding, type Place } from '../findings.ts'
import { addressOf } from './address.ts'
import { headingsOf, HEADING_ROWS, type Heading } from './headings.ts'
import { closest } from './likeness.ts'
import type { TableMatch } from './match-table.ts'
import { headingText, headingWithoutBrackets } from './name-text.ts'
import type { SheetCells } from './reading.ts'
import type { WideMatch } from './wide.ts'

/** So many headings are named when none fits. */
const NAMED_HEADINGS = 12

/** Missing headings: which one, or the misspelt one that may stand for it; never taken for what it may have meant. */
export function missingHeadings(sheet: SheetCells, row: number, match: TableMatch): Finding[] {
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
export function slips(sheet: SheetCells, row: number, match: TableMatch): Finding[] {
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

/** Headings that name a column a second time. */
export function repeatedHeadings(sheet: SheetCells, row: number, match: TableMatch): Finding[] {
  return match.repeated.map((heading) => {
    const column = match.definition.columns.find((one) => headingText(one.heading) === heading.text)
    const severity = column?.identifying || column?.required || column?.kind === 'points' ? 'error' : 'warning'
    return finding(severity, { code: 'heading-repeated', heading: heading.text }, [
      headingPlace(sheet, row, heading.column),
    ])
  })
}

/** Indicators across whose heading states another maximum than 指标 does. */
export function alteredMaxima(
  sheet: SheetCells,
  row: number,
  match: Extract<WideMatch, { kind: 'indicators' }>,
): Finding[] {
  return match.across.flatMap(({ indicator, stated, heading, score }) => {
    if (stated === undefined || typeof indicator.maxPoints !== 'number' || stated === indicator.maxPoints) return []
    const like = `${indicator.title}(${String(indicator.maxPoints)}分)`
    return [finding('error', { code: 'heading-unknown', heading, like }, [headingPlace(sheet, row, score)])]
  })
}

/** That a sheet has the headings of no table of ours, and which it has. */
export function unrecognised(sheet: SheetCells): Finding {
  const widest = sheet.cells
    .slice(0, HEADING_ROWS)
    .map((_, row) => headingsOf(sheet.cells, row, 1))
    .reduce<Heading[]>((most, row) => (row.length > most.length ? row : most), [])
  const headings = widest.slice(0, NAMED_HEADINGS).map(({ text }) => text)
  return finding('error', { code: 'table-unrecognised', headings }, [{ kind: 'sheet', sheet: sheet.sheet }])
}

/** The cell of a heading. */
export function headingPlace({ sheet, origin }: SheetCells, row: number, column = 0): Place {
  return { kind: 'cell', sheet, address: addressOf((origin?.row ?? 0) + row, (origin?.column ?? 0) + column) }
}
