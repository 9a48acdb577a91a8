import type { SubjectResult } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { answer, orCellError } from './answer.ts'
import { CallError } from './call-error.ts'
import { cellText, forEachCell } from './cells.ts'
import { evaluations } from './evaluations.ts'
import { plainName } from './roster-names.ts'

type Field = (result: SubjectResult, scheme: Scheme) => string | number | undefined

const FIELDS: Readonly<Record<string, Field>> = {
  综合得分: ({ total }) => (total ? Number(total.published) : undefined),
  total: ({ total }) => (total ? Number(total.published) : undefined),
  名次: ({ rank }) => rank ?? undefined,
  rank: ({ rank }) => rank ?? undefined,
  等次: ({ grade }) => grade ?? undefined,
  grade: ({ grade }) => grade ?? undefined,
  考核组: ({ group }, { groups }) => groups.find(({ id }) => id === group)?.title ?? group,
  group: ({ group }) => group,
}

/**
 * 系统中已记录的结果；更新到本表时重算。 | A recorded result; computed again when the workbook is updated.
 * @customfunction RESULT
 * @param cycle 考核周期，如 2016 | Appraisal cycle, such as 2016
 * @param subject 被考核单位（人员）：一个单元格得一个值，一列得一列值 | Unit or person: one cell gives one value, a column gives a column
 * @param field 要看的内容：综合得分、名次、等次、考核组或得分项 | What to show: total, rank, grade, group or a component
 * @returns 已记录的结果 | The recorded result
 */
export async function result(cycle: string, subject: string[][], field: string): Promise<unknown[][]> {
  return answer(async () => {
    const official = await evaluations().resultsOf(cellText(cycle))
    const { scheme } = await evaluations().schemesOf(official.scheme)
    const read = fieldNamed(cellText(field), scheme)
    const find = (text: string): string | number => {
      const found = resultNamed(official.results, text, cellText(cycle))
      const value = read(found, scheme)
      if (value === undefined) throw new CallError('not-available', `${found.name}没有“${cellText(field)}”。`)
      return value
    }
    const one = subject.length === 1 && subject[0]?.length === 1
    return forEachCell(subject, (text) => (one ? find(text) : orCellError(() => find(text))))
  })
}

function fieldNamed(text: string, scheme: Scheme): Field {
  const fixed = FIELDS[text]
  if (fixed) return fixed
  const part = scheme.parts.find(({ id, title }) => id === text || title === text)
  if (!part) {
    const titles = scheme.parts.map(({ title }) => title).join('、')
    throw new CallError('invalid', `没有“${text.slice(0, 30)}”这一内容，可填：名次、等次、考核组、${titles}。`)
  }
  return ({ parts }) => {
    const points = parts[part.id]
    return points && points.state !== 'not-applicable' ? Number(points.published) : undefined
  }
}

function resultNamed(results: readonly SubjectResult[], text: string, cycle: string): SubjectResult {
  const wanted = plainName(text)
  const found = results.filter(({ subjectId, name }) => plainName(subjectId) === wanted || plainName(name) === wanted)
  const [first] = found
  if (!first) throw new CallError('invalid', `考核周期 ${cycle} 已记录的结果里没有“${text.slice(0, 30)}”。`)
  if (found.length > 1) throw new CallError('invalid', `有 ${found.length} 个“${text.slice(0, 30)}”，请改用单位代码。`)
  return first
}
