import type { Scheme } from '../../../scheme/schema.ts'
import type { Area, ModelCell } from '../../model.ts'
import { area } from '../areas.ts'
import type { ListedUnit } from '../units.ts'

/** A column of a block: its heading and width, and what stands in it for one unit. */
export interface BlockColumn {
  readonly heading: string
  readonly width: number
  readonly cell: (unit: ListedUnit, place: { readonly inGroup: number; readonly inAll: number }) => ModelCell
}

/** Groups side by side, each a small table under its title; all blocks are as deep as the longest. */
export interface Blocks {
  readonly rows: (ModelCell | null)[][]
  readonly widths: readonly number[]
  readonly merges: readonly Area[]
  readonly lastRow: number
  readonly lastColumn: number
}

/** The gap between two blocks, in characters. */
const GAP = 2

/** Lays the groups out beside one another from row `from` on. */
export function groupBlocks(
  scheme: Scheme,
  units: readonly ListedUnit[],
  columns: readonly BlockColumn[],
  from: number,
): Blocks {
  const groups = scheme.groups.map((group) => ({
    title: group.title,
    listed: units.flatMap((unit, inAll) => (unit.group === group.id ? [{ unit, inAll }] : [])),
  }))
  const depth = Math.max(...groups.map(({ listed }) => listed.length))
  const rows: (ModelCell | null)[][] = Array.from({ length: depth + 2 }, () => [])
  const merges: Area[] = []
  const widths: number[] = []
  groups.forEach(({ title, listed }, index) => {
    if (index > 0) {
      widths.push(GAP)
      rows.forEach((row) => row.push(null))
    }
    const start = widths.length
    columns.forEach((column, at) => {
      widths.push(column.width)
      rows[0]?.push({ value: at === 0 ? `${title}（${listed.length}个）` : null, style: 'print-heading' })
      rows[1]?.push({ value: column.heading, style: 'print-heading' })
      for (let place = 0; place < depth; place++) {
        const entry = listed[place]
        rows[place + 2]?.push(entry ? column.cell(entry.unit, { inGroup: place, inAll: entry.inAll }) : null)
      }
    })
    merges.push(area(from, start, from, start + columns.length - 1))
  })
  return { rows, widths, merges, lastRow: from + depth + 1, lastColumn: widths.length - 1 }
}
