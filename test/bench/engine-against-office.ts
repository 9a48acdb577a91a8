import type { Appraisal } from '#shared/engine/result.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { libreOffice } from './libreoffice.ts'
import { nativeWorkbook, POISON } from './native-workbook.ts'

/**
 * The seconds LibreOffice takes to compute the same totals, ranks and grades by native formulas; nothing where it is not
 * installed. The workbook is opened twice, with its formulas computed and with what stands in their cells taken: the
 * difference is the computing. What stands there is no score, so that whoever reads it was not computed.
 */
export async function officeSeconds(tables: readonly TableRows[], { results }: Appraisal): Promise<number | undefined> {
  const office = await libreOffice()
  if (!office) return undefined
  try {
    const workbook = nativeWorkbook(tables)
    for (const mode of ['never', 'always'] as const) await office.open(nativeWorkbook(tables.slice(0, 0)), mode)
    const cached = await office.open(workbook, 'never')
    const computed = await office.open(workbook, 'always')
    results.forEach((one, index) => {
      const old = cached.rows[index + 1]?.at(-3)
      if (old !== String(POISON)) throw new Error(`${one.subjectId}: computed without being asked to`)
      const [total, rank, grade] = computed.rows[index + 1]?.slice(-3) ?? []
      // a tie across a line stays open in the engine; a formula has no such word
      const same = Number(total) === Number(one.total?.published) && Number(rank) === one.rank
      if (!same || (one.grade !== null && grade !== one.grade))
        throw new Error(`${one.subjectId}: ${total}, ${rank}, ${grade} in LibreOffice`)
    })
    return (computed.ms - cached.ms) / 1000
  } finally {
    await office.close()
  }
}
