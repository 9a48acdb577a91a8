import { finding, type Finding } from '../../findings.ts'
import { toFixed } from '../../numbers/index.ts'
import type { Scheme, TieChain } from '../../scheme/schema.ts'
import type { Ruling } from '../../tables/index.ts'
import type { Tie } from '../result.ts'
import { byChain, byPlace, type Candidate } from './candidate.ts'
import type { Seats } from './seats.ts'

interface Line {
  readonly grade: string
  readonly seats: number
}

/**
 * Gives the seats from the best candidate down (steps 11–12). `sorted` holds those above the threshold, best first,
 * ordered by the tie chain where one is decided. Candidates alike in all that counts across a line stay undecided
 * unless a ruling or the scheme says otherwise.
 */
export function fillSeats(
  scheme: Scheme,
  group: string,
  sorted: readonly Candidate[],
  seats: readonly Seats[],
  rulings: ReadonlyMap<string, Ruling>,
  findings: Finding[],
): Tie[] {
  const { chain, otherwise } = scheme.grades.tie
  const decided = chain?.decision ? chain : undefined
  const ties: Tie[] = []
  let place = 0
  for (const block of blocksOf(sorted, (a, b) => byPlace(a, b) === 0)) {
    const lines = linesAcross(seats, place, block.length)
    const [only] = lines
    if (lines.length === 1 && only) give(block, only.grade)
    else {
      const published = toFixed(block[0]?.score ?? { n: 0, d: 1 }, scheme.rounding.decimals)
      let at = place
      for (const alike of blocksOf(
        block,
        (a, b) => decided !== undefined && byChain(a, b, decided) === 0,
        decided === undefined,
      )) {
        const across = linesAcross(seats, at, alike.length)
        const [line] = across
        at += alike.length
        if (across.length === 1 && line) {
          give(alike, line.grade)
          for (const one of alike) one.marks.push('tie-by-chain')
          continue
        }
        ties.push({
          subjects: alike.map((one) => one.id),
          published,
          grades: across,
          state: settle(group, alike, across, otherwise, rulings, findings),
          ...referenceOf(alike, chain),
        })
      }
      if (decided && block.every((one) => one.gradeBefore !== null && one.marks.includes('tie-by-chain'))) {
        ties.push({
          subjects: block.map((one) => one.id),
          published,
          grades: lines,
          state: 'by-chain',
          reference: block.map((one) => one.id),
        })
      }
    }
    place += block.length
  }
  return ties
}

function settle(
  group: string,
  alike: readonly Candidate[],
  across: readonly Line[],
  otherwise: Scheme['grades']['tie']['otherwise'],
  rulings: ReadonlyMap<string, Ruling>,
  findings: Finding[],
): Tie['state'] {
  const ruled = alike.filter((one) => rulings.has(one.id))
  if (ruled.length > 0) return settleByRuling(group, alike, across, rulings, findings) ? 'ruled' : 'undecided'
  const better = across[0]?.grade
  const worse = across.at(-1)?.grade
  const shared = otherwise === 'share-better' ? better : otherwise === 'share-worse' ? worse : undefined
  if (shared !== undefined) {
    give(alike, shared)
    return 'shared'
  }
  findings.push(
    finding(
      'error',
      {
        code: 'tie-undecided',
        group,
        subjects: alike.map((one) => one.name),
        grades: across.map((line) => line.grade),
        seats: across[0]?.seats ?? 0,
      },
      [{ kind: 'group', group }],
    ),
  )
  return 'undecided'
}

function settleByRuling(
  group: string,
  alike: readonly Candidate[],
  across: readonly Line[],
  rulings: ReadonlyMap<string, Ruling>,
  findings: Finding[],
): boolean {
  const without = alike.filter((one) => !rulings.has(one.id))
  if (without.length > 0) {
    findings.push(
      finding('error', { code: 'ruling-incomplete', group, subjects: without.map((one) => one.name) }, [
        { kind: 'group', group },
      ]),
    )
    return false
  }
  const gradeOf = (one: Candidate) => rulings.get(one.id)?.grade ?? ''
  const wrong = across
    .map((line) => ({ ...line, ruled: alike.filter((one) => gradeOf(one) === line.grade).length }))
    .filter((line) => line.ruled !== line.seats)
  for (const { grade, ruled, seats } of wrong) {
    findings.push(
      finding('error', { code: 'ruling-does-not-fit', group, grade, ruled, seats }, [{ kind: 'group', group }]),
    )
  }
  if (wrong.length > 0) return false
  for (const one of alike) {
    give([one], gradeOf(one))
    one.marks.push('ruled')
  }
  return true
}

function give(block: readonly Candidate[], grade: string): void {
  for (const one of block) one.gradeBefore = grade
}

/** The order the chain would give, only where it tells every one of them apart. */
function referenceOf(alike: readonly Candidate[], chain: TieChain | undefined): { reference?: readonly string[] } {
  if (!chain) return {}
  const sorted = [...alike].sort((a, b) => byChain(a, b, chain))
  const apart = sorted.every((one, index) => {
    const before = sorted[index - 1]
    return !before || byChain(before, one, chain) !== 0
  })
  return apart ? { reference: sorted.map((one) => one.id) } : {}
}

/** The grades that places `from` … `from + count − 1` fall into, with how many seats each has for them. */
function linesAcross(seats: readonly Seats[], from: number, count: number): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { grade, available } of seats) {
    const end = start + available
    const overlap = Math.min(end, from + count) - Math.max(start, from)
    if (overlap > 0) lines.push({ grade, seats: overlap })
    start = end
  }
  return lines
}

/** Neighbours that are alike, together; all in one block when `whole`. */
function blocksOf(
  sorted: readonly Candidate[],
  alike: (a: Candidate, b: Candidate) => boolean,
  whole = false,
): Candidate[][] {
  const blocks: Candidate[][] = []
  for (const candidate of sorted) {
    const last = blocks.at(-1)
    const [first] = last ?? []
    if (last && first && (whole || alike(first, candidate))) last.push(candidate)
    else blocks.push([candidate])
  }
  return blocks
}
