import type { TraceLine } from '#shared/engine/result.ts'
import { describeBasis } from '#shared/messages/index.ts'
import { answer } from './answer.ts'
import { CallError } from './call-error.ts'
import { callOf } from './call.ts'
import { cellText } from './cells.ts'
import { evaluations } from './evaluations.ts'
import { whyNothing } from './reasons.ts'
import { resultOf } from './subjects.ts'

const HEADINGS = ['得分项', '计算', '得分', '满分', '依据', '事由', '证明材料', '评分单位']

/**
 * 计分明细：每一步怎样算、依据什么、事由和证明材料。 | The derivation: how each step is computed and what it rests on.
 * @customfunction EXPLAIN
 * @param scheme 考核办法及版本，如 yinhai@2016.1；年中修订的如 yinhai@2016.1；2016-07-01 yinhai@2016.2 | Scheme and version, such as yinhai@2016.1; amended within the year, such as yinhai@2016.1；2016-07-01 yinhai@2016.2
 * @param subject 一个被考核单位（人员） | One unit or person
 * @param data 数据表（含表头），可选多个区域 | Tables with their heading rows, as many as needed
 * @param invocation The call itself.
 * @returns 计分明细表 | The table of steps
 * @cancelable
 * @requiresParameterAddresses
 */
export async function explain(
  scheme: string,
  subject: string[][],
  data: string[][][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  const call = callOf(scheme, data, invocation, 2)
  return answer(async () => {
    const [text, ...others] = subject
      .flat()
      .map(cellText)
      .filter((each) => each !== '')
    if (text === undefined || others.length > 0)
      throw new CallError('invalid', '计分明细一次说明一个单位，请只选一个单元格。')
    const evaluated = await evaluations().evaluate({ ...call, explain: [text] })
    const nothing = whyNothing(evaluated)
    if (nothing) throw nothing
    const { subjectId } = resultOf(evaluated, text)
    return [HEADINGS, ...(evaluated.appraisal.traces?.[subjectId] ?? []).map(rowOf)]
  })
}

function rowOf(line: TraceLine): (string | number)[] {
  return [
    line.label,
    line.text,
    numberOr(line.shown),
    numberOr(line.maximum),
    line.basis ? describeBasis(line.basis, 'zh-CN') : '',
    line.reason ?? '',
    line.evidence ?? '',
    line.scoredBy ?? '',
  ]
}

/** A number where the text is a plain decimal, so that cells can be added up. */
function numberOr(text: string | undefined): string | number {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : (text ?? '')
}
