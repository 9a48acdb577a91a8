import type { Appraisal } from '#shared/engine/result.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { medianMs } from './figure.ts'
import { libreOffice, type Opened } from './libreoffice.ts'
import { median } from './median.ts'
import { nativeWorkbook, OPEN, POISON, type BallotsIn } from './native-workbook.ts'

/**
 * How many times longer than the engine LibreOffice takes to compute the same totals, ranks and grades by native
 * formulas, by the medians of both, each after warming up. Nothing where it is not installed. The workbook is opened twice
 * a round, with its formulas computed and with what stands in their cells taken: the difference is the computing. What
 * stands there is no score, so that whoever reads it was not computed.
 */
export async function officeTimes(
  rounds: number,
  tables: readonly TableRows[],
  evaluate: () => Appraisal,
  ballotsIn: BallotsIn,
): Promise<number | undefined> {
  const office = await libreOffice()
  if (!office) return undefined
  const theirs: number[] = []
  try {
    const workbook = nativeWorkbook(tables, ballotsIn)
    const empty = nativeWorkbook([], ballotsIn)
    for (const mode of ['never', 'always'] as const) await office.open(empty, mode)
    const ours = await medianMs(ROUNDS_OF_ENGINE, evaluate)
    const appraisal = evaluate()
    for (let round = 0; round < rounds; round++) {
      const cached = await office.open(workbook, 'never')
      const computed = await office.open(workbook, 'always')
      expectTheSame(appraisal, cached, computed)
      theirs.push(computed.ms - cached.ms)
    }
    return median(theirs) / ours
  } finally {
    await office.close()
  }
}

/** The engine is warm after so many rounds, however few LibreOffice is given. */
const ROUNDS_OF_ENGINE = 7

/** Throws where a formula was computed unasked, or came to something else than the engine. */
function expectTheSame({ results }: Appraisal, cached: Opened, computed: Opened): void {
  results.forEach((one, index) => {
    const old = cached.rows[index + 1]?.at(-4)
    if (old !== String(POISON)) throw new Error(`${one.subjectId}: computed without being asked to`)
    const [total, , rank, grade] = computed.rows[index + 1]?.slice(-4) ?? []
    const same = Number(total) === Number(one.total?.published) && Number(rank) === one.rank
    if (!same || grade !== (one.grade ?? OPEN))
      throw new Error(`${one.subjectId}: ${total}, ${rank}, ${grade} in LibreOffice`)
  })
}
