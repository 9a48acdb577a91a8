import { outcomesOf } from '#shared/workbook/shown-outcome.ts'
import { CallError } from './call-error.ts'
import { callOf } from './call.ts'
import { eachSubject } from './each-subject.ts'
import { whyNoGrade } from './reasons.ts'

/**
 * 等次之外的结果：奖项、奖金、参评限制、结果运用；没有的为空或“—”。 | What a result brings beside its grade: prize, money, bars, consequences; empty or — where there is none.
 * @customfunction OUTCOME
 * @param scheme 考核办法及版本，如 yinhai@2016.1；年中修订的如 yinhai@2016.1；2016-07-01 yinhai@2016.2 | Scheme and version, such as yinhai@2016.1; amended within the year, such as yinhai@2016.1；2016-07-01 yinhai@2016.2
 * @param subject 被考核单位（人员）：一个单元格得一个值，一列得一列值 | Unit or person: one cell gives one value, a column gives a column
 * @param item 奖项、奖金、参评限制或结果运用 | prize, money, bars or consequences
 * @param data 数据表（含表头），可选多个区域 | Tables with their heading rows, as many as needed
 * @param invocation The call itself.
 * @returns 这一项结果 | That outcome
 * @cancelable
 * @requiresParameterAddresses
 */
export async function outcome(
  scheme: string,
  subject: string[][],
  item: string,
  data: string[][][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return eachSubject(callOf(scheme, data, invocation, 3), subject, (evaluated, result) => {
    const known = outcomesOf(evaluated.scheme)
    const wanted = item.trim()
    const found = known.find(({ id, title }) => id === wanted || title === wanted)
    if (!found) {
      const instead = known.length > 0 ? `可填：${known.map(({ title }) => title).join('、')}` : '等次之外没有别的结果'
      throw new CallError('invalid', `这个办法没有“${wanted.slice(0, 30)}”，${instead}。`)
    }
    const shown = found.shown(result)
    if (shown !== undefined) return shown
    if (!result.total) throw whyNoGrade(evaluated, result)
    throw new CallError('not-available', `${result.name}的${found.title}还没有确定，请看“裁定”表和校验结果。`)
  })
}
