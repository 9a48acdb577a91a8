import type { Scheme } from '../../../scheme/schema.ts'
import type { Area, ModelCell } from '../../model.ts'
import { subjectWords } from '../../subject-words.ts'
import { area } from '../areas.ts'
import type { ListedUnit } from '../units.ts'

/** A column of a block: its heading and width, and what stands in it for one subject. */
export interface BlockColumn {
  readonly heading: string
  readonly width: number
  readonly cell: (unit: ListedUnit, place: { readonly inGroup: number; readonly inAll: number }) => ModelCell
}

/** Groups side by side, each a small table under its title. */
export interface Blocks {
  readonly rows: (ModelCell | null)[][]
  readonly widths: readonly number[]
  readonly merges: readonly Area[]
  readonly lastRow: number
  readonly lastColumn: number
  readonly paper: 'a3' | 'a4'
}

/** A table of the sheet: a group, or a part of a long one. */
interface Block {
  readonly title: string
  readonly listed: readonly { readonly unit: ListedUnit; readonly inGroup: number; readonly inAll: number }[]
}

/** Narrower than this, in characters, a sheet's title would not fit over its blocks. */
const LEAST_WIDTH = 104
/** Columns of this width or more may grow. */
const GROWS_FROM = 8
/** A sheet up to this width is printed on A4. */
const A4_WIDTH = 130
/** The gap between two blocks, in characters. */
const GAP = 2
/** So many blocks stand beside one another; further ones begin a band below. */
const ABREAST = 3
/** A group that stands alone is split into so long blocks. */
const LONGEST_ALONE = 18

/** Lays the groups out beside one another from row `from` on, all blocks of a band as deep as its longest. */
export function groupBlocks(
  scheme: Scheme,
  units: readonly ListedUnit[],
  columns: readonly BlockColumn[],
  from: number,
): Blocks {
  const blocks = blocksOf(scheme, units)
  const abreast = Math.min(ABREAST, blocks.length > ABREAST ? Math.ceil(blocks.length / 2) : blocks.length)
  const rows: (ModelCell | null)[][] = []
  const merges: Area[] = []
  for (let first = 0; first < blocks.length; first += abreast) {
    if (first > 0) rows.push([])
    const band = bandOf(blocks.slice(first, first + abreast), columns, from + rows.length)
    rows.push(...band.rows)
    merges.push(...band.merges)
  }
  const block = stretched(columns, abreast)
  const widths = Array.from({ length: abreast }, (_, index) => (index === 0 ? block : [GAP, ...block])).flat()
  return {
    rows,
    widths,
    merges,
    lastRow: from + rows.length - 1,
    lastColumn: widths.length - 1,
    paper: widths.reduce((so, width) => so + width, 0) <= A4_WIDTH ? 'a4' : 'a3',
  }
}

/** The widths of a block's columns; the wider ones grow where all blocks together would be too narrow. */
function stretched(columns: readonly BlockColumn[], abreast: number): number[] {
  const fixed = sumOf(columns.filter(({ width }) => width < GROWS_FROM))
  const growing = sumOf(columns.filter(({ width }) => width >= GROWS_FROM))
  const room = (LEAST_WIDTH - GAP * (abreast - 1)) / abreast - fixed
  const factor = Math.max(1, room / growing)
  return columns.map(({ width }) => (width < GROWS_FROM ? width : Math.round(width * factor * 10) / 10))
}

function sumOf(columns: readonly BlockColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

function bandOf(
  blocks: readonly Block[],
  columns: readonly BlockColumn[],
  from: number,
): { readonly rows: (ModelCell | null)[][]; readonly merges: Area[] } {
  const depth = Math.max(...blocks.map(({ listed }) => listed.length))
  const rows: (ModelCell | null)[][] = Array.from({ length: depth + 2 }, () => [])
  const merges: Area[] = []
  blocks.forEach(({ title, listed }, index) => {
    if (index > 0) rows.forEach((row) => row.push(null))
    const start = rows[0]?.length ?? 0
    columns.forEach((column, at) => {
      rows[0]?.push({ value: at === 0 ? title : null, style: 'print-heading' })
      rows[1]?.push({ value: column.heading, style: 'print-heading' })
      for (let place = 0; place < depth; place++) {
        const entry = listed[place]
        rows[place + 2]?.push(entry ? column.cell(entry.unit, entry) : null)
      }
    })
    merges.push(area(from, start, from, start + columns.length - 1))
  })
  return { rows, merges }
}

function blocksOf(scheme: Scheme, units: readonly ListedUnit[]): Block[] {
  const { counter } = subjectWords(scheme)
  const groups = scheme.groups
    .map(({ id, title }) => {
      const all = units.flatMap((unit, inAll) => (unit.group === id ? [{ unit, inAll }] : []))
      const listed = all.map((entry, inGroup) => ({ ...entry, inGroup }))
      return { title: `${title}（${listed.length}${counter}）`, listed }
    })
    .filter(({ listed }) => listed.length > 0)
  const [only] = groups
  if (groups.length > 1 || !only) return groups
  const parts = Math.min(ABREAST, Math.ceil(only.listed.length / LONGEST_ALONE))
  const length = Math.ceil(only.listed.length / parts)
  return Array.from({ length: parts }, (_, part) => ({
    title: only.title,
    listed: only.listed.slice(part * length, (part + 1) * length),
  }))
}
