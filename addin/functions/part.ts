import { schemeName } from '#shared/scheme/schema.ts'
import { shownPart } from '#shared/workbook/shown-outcome.ts'
import { CallError } from './call-error.ts'
import { callOf } from './call.ts'
import { eachSubject } from './each-subject.ts'
import type { Evaluated } from './evaluations.ts'
import { whyNoTotal } from './reasons.ts'

/**
 * 一个得分项的得分（公布数）。 | The published points of one component.
 * @customfunction PART
 * @param scheme 考核办法及版本，如 yinhai@2016.1；年中修订的如 yinhai@2016.1；2016-07-01 yinhai@2016.2 | Scheme and version, such as yinhai@2016.1; amended within the year, such as yinhai@2016.1；2016-07-01 yinhai@2016.2
 * @param subject 被考核单位（人员）：一个单元格得一个数，一列得一列数 | Unit or person: one cell gives one value, a column gives a column
 * @param part 得分项：名称或代号，如 职能指标 | Component by title or id, such as functional
 * @param data 数据表（含表头），可选多个区域 | Tables with their heading rows, as many as needed
 * @param invocation The call itself.
 * @returns 得分 | Points
 * @cancelable
 * @requiresParameterAddresses
 */
export async function part(
  scheme: string,
  subject: string[][],
  part: string,
  data: string[][][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return eachSubject(callOf(scheme, data, invocation, 3), subject, (evaluated, result) => {
    const named = partNamed(evaluated, part)
    const shown = shownPart(result, named)
    if (shown !== undefined) return shown
    if (result.parts[named.id]?.state === 'lacking') throw whyNoTotal(evaluated, result)
    throw new CallError('not-available', `${result.name}不适用“${named.title}”。`)
  })
}

function partNamed({ scheme }: Evaluated, text: string): { id: string; title: string } {
  const wanted = text.trim()
  const found = scheme.parts.find(({ id, title }) => id === wanted || title === wanted)
  if (found) return found
  const titles = scheme.parts.map(({ title }) => title).join('、')
  throw new CallError('invalid', `办法 ${schemeName(scheme)} 没有得分项“${wanted.slice(0, 30)}”，可填：${titles}。`)
}
