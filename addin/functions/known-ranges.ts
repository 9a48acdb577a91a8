import type { Cells } from './cells.ts'

/** Ranges told apart by content: equal content gives the same object again, whoever sends it. */
export interface KnownRanges {
  readonly same: (cells: Cells) => Cells
}

/** Remembers the ranges used last, so that two thousand calls over one range hold it once; `limit` is how many. */
export function createKnownRanges(limit = 64): KnownRanges {
  const known = new Map<string, Cells[]>()
  const order: { fingerprint: string; cells: Cells }[] = []

  function remember(fingerprint: string, cells: Cells): Cells {
    known.set(fingerprint, [...(known.get(fingerprint) ?? []), cells])
    order.push({ fingerprint, cells })
    const oldest = order.length > limit ? order.shift() : undefined
    if (oldest) {
      const rest = (known.get(oldest.fingerprint) ?? []).filter((each) => each !== oldest.cells)
      if (rest.length > 0) known.set(oldest.fingerprint, rest)
      else known.delete(oldest.fingerprint)
    }
    return cells
  }

  return {
    same(cells) {
      const fingerprint = fingerprintOf(cells)
      const candidates = known.get(fingerprint) ?? []
      return (
        candidates.find((each) => each === cells) ??
        candidates.find((each) => equal(each, cells)) ??
        remember(fingerprint, cells)
      )
    },
  }
}

/** Cheap to take and rarely shared: the size and some cells spread over the range. */
function fingerprintOf(cells: Cells): string {
  const width = cells[0]?.length ?? 0
  const count = cells.length * width
  const samples = Array.from({ length: Math.min(16, count) }, (_, sample) => {
    const at = Math.floor((sample * (count - 1)) / 15)
    return cells[Math.floor(at / width)]?.[at % width]
  })
  return JSON.stringify([cells.length, width, samples])
}

function equal(left: Cells, right: Cells): boolean {
  return left.every((row, index) => {
    const other = right[index]
    return other?.length === row.length && row.every((cell, column) => cell === other[column])
  })
}
