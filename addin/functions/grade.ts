import { shownGrade } from '#shared/workbook/shown-outcome.ts'
import { callOf } from './call.ts'
import { eachSubject } from './each-subject.ts'
import { whyNoGrade } from './reasons.ts'

/**
 * 拟定等次，含裁定和一票否决；未定的显示 #N/A 和原因。 | The grade after rulings and vetoes; #N/A with the reason while undecided.
 * @customfunction GRADE
 * @param scheme 考核办法及版本，如 yinhai@2016.1；年中修订的如 yinhai@2016.1；2016-07-01 yinhai@2016.2 | Scheme and version, such as yinhai@2016.1; amended within the year, such as yinhai@2016.1；2016-07-01 yinhai@2016.2
 * @param subject 被考核单位（人员）：一个单元格得一个数，一列得一列数 | Unit or person: one cell gives one value, a column gives a column
 * @param data 数据表（含表头），可选多个区域 | Tables with their heading rows, as many as needed
 * @param invocation The call itself.
 * @returns 等次 | Grade
 * @cancelable
 * @requiresParameterAddresses
 */
export async function grade(
  scheme: string,
  subject: string[][],
  data: string[][][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return eachSubject(callOf(scheme, data, invocation, 2), subject, (evaluated, result) => {
    const shown = shownGrade(result)
    if (shown === undefined) throw whyNoGrade(evaluated, result)
    return shown
  })
}
