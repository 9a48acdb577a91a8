import { answer, orCellError } from './answer.ts'
import { CallError } from './call-error.ts'
import { cellText, forEachCell } from './cells.ts'
import { evaluations, type OfficialResult } from './evaluations.ts'

const FIELDS: Readonly<Record<string, (result: OfficialResult) => string | number>> = {
  综合得分: ({ total }) => Number(total),
  得分: ({ total }) => Number(total),
  total: ({ total }) => Number(total),
  名次: ({ rank }) => rank,
  rank: ({ rank }) => rank,
  等次: ({ grade }) => grade,
  grade: ({ grade }) => grade,
  考核组: ({ group }) => group,
  group: ({ group }) => group,
}

/**
 * 系统中已确定的正式结果;更新到本表时重算。 | A stored official result; computed again when the workbook is updated.
 * @customfunction RESULT
 * @param cycle 考核周期,如 2016 | Appraisal cycle, such as 2016
 * @param subject 被考核单位(人员):一个单元格得一个数,一列得一列数 | Unit or person: one cell gives one value, a column gives a column
 * @param field 要看的内容:综合得分、名次、等次、考核组 | What to show: total, rank, grade or group
 * @returns 正式结果 | The official result
 */
export async function result(cycle: string, subject: unknown[][], field: string): Promise<unknown[][]> {
  return answer(async () => {
    const read = FIELDS[cellText(field)]
    if (!read)
      throw new CallError(
        'invalid',
        `没有“${cellText(field).slice(0, 30)}”这一内容,可填:综合得分、名次、等次、考核组。`,
      )
    const { results } = await evaluations().resultsOf(cellText(cycle))
    const find = (text: string): string | number => {
      const [first, ...others] = results.filter(({ subjectId, name }) => subjectId === text || name === text)
      if (!first) throw new CallError('invalid', `考核周期 ${cycle} 的正式结果里没有“${text.slice(0, 30)}”。`)
      if (others.length > 0)
        throw new CallError('invalid', `有 ${others.length + 1} 个“${text.slice(0, 30)}”,请改用单位代码。`)
      return read(first)
    }
    const one = subject.length === 1 && subject[0]?.length === 1
    return forEachCell(subject, (text) => (one ? find(text) : orCellError(() => find(text))))
  })
}
