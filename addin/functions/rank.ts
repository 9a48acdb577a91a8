import { shownRank } from '#shared/workbook/shown-outcome.ts'
import { callOf } from './call.ts'
import { eachSubject } from './each-subject.ts'
import { whyNoRank } from './reasons.ts'

/**
 * 在本组中的名次。 | The rank in its group.
 * @customfunction RANK
 * @param scheme 考核办法及版本，如 yinhai@2016.1；年中修订的如 yinhai@2016.1；2016-07-01 yinhai@2016.2 | Scheme and version, such as yinhai@2016.1; amended within the year, such as yinhai@2016.1；2016-07-01 yinhai@2016.2
 * @param subject 被考核单位（人员）：一个单元格得一个数，一列得一列数 | Unit or person: one cell gives one value, a column gives a column
 * @param data 数据表（含表头），可选多个区域 | Tables with their heading rows, as many as needed
 * @param invocation The call itself.
 * @returns 名次 | Rank
 * @cancelable
 * @requiresParameterAddresses
 */
export async function rank(
  scheme: string,
  subject: string[][],
  data: string[][][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return eachSubject(callOf(scheme, data, invocation, 2), subject, (evaluated, result) => {
    const shown = shownRank(evaluated.scheme, result)
    if (shown === undefined) throw whyNoRank(evaluated, result)
    return shown
  })
}
