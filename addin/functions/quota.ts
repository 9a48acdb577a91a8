import { followsUnits } from '#shared/engine/quota.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { seatHeadings } from '#shared/workbook/layout/seat-table.ts'
import { needsAllGroups, quotaLines, seatRows, type CountedLine, type QuotaLine } from '#shared/workbook/quota-lines.ts'
import { answer } from './answer.ts'
import { CallError } from './call-error.ts'
import { cellText } from './cells.ts'
import { evaluations } from './evaluations.ts'

/**
 * 各等次的比例、测算数和核定名额；组别和家数各选一列时，一次列出所有组。 | Share, exact share and seats of each grade; columns of groups and sizes give all groups at once.
 * @customfunction QUOTA
 * @param scheme 考核办法及版本，如 yinhai@2016.1；年中修订的如 yinhai@2016.1；2016-07-01 yinhai@2016.2 | Scheme and version, such as yinhai@2016.1; amended within the year, such as yinhai@2016.1；2016-07-01 yinhai@2016.2
 * @param group 考核组：名称或代号；名额分编制类别的写“名单·类别” | Group by title or id; with its kind of post after a middle dot where each has its own seats
 * @param size 应参加考核的家数 | How many take part
 * @param [fails] 不合格的家数，不填为 0 | How many are below the threshold; 0 when left out
 * @param [unitResult] 单位考评结果，名额比例随它变化的办法才用 | What the unit came to, where shares follow it
 * @returns 名额表 | The table of seats
 */
export async function quota(
  scheme: string,
  group: string[][],
  size: string[][],
  fails?: string[][],
  unitResult?: string[][],
): Promise<unknown[][]> {
  return answer(async () => {
    const { scheme: adopted } = await evaluations().schemesOf(cellText(scheme))
    const groups = group.flat().map(cellText)
    const [sizes, failing, reached] = [size.flat(), (fails ?? []).flat(), (unitResult ?? []).flat().map(cellText)]
    if (reached.some((text) => text !== '') && !followsUnits(adopted))
      throw new CallError('invalid', '这个办法的名额比例不随单位考评结果变化，请去掉最后一个参数。')
    if (sizes.length !== groups.length) throw new CallError('invalid', '考核组与家数的单元格个数不同，请选一样多的行。')
    for (const [what, cells] of [['不合格家数', failing] as const, ['单位考评结果', reached] as const])
      if (cells.length !== groups.length && cells.some((cell) => cellText(cell) !== ''))
        throw new CallError('invalid', `考核组与${what}的单元格个数不同，请选一样多的行。`)
    const lines = groups.flatMap((text, index): CountedLine[] => {
      if (text === '' && cellText(sizes[index]) === '') return []
      const line = lineNamed(adopted, text)
      return [
        {
          ...line,
          size: whole(sizes[index], '家数'),
          fails: whole(failing[index] ?? 0, '不合格家数'),
          unitResult: reached[index] ?? '',
        },
      ]
    })
    if (needsAllGroups(adopted) && new Set(lines.map(({ group }) => group)).size < adopted.groups.length)
      throw new CallError('invalid', '名额按各组的大小分配，请一次选全部考核组和家数。')
    const rows = seatRows(adopted, lines)
    return [seatHeadings(adopted, groups.length), ...(groups.length === 1 ? rows.map((row) => row.slice(1)) : rows)]
  })
}

function lineNamed(scheme: Scheme, text: string): QuotaLine {
  const lines = quotaLines(scheme)
  const found = lines.find(({ label, group, pool }) => label === text || (!pool && group === text))
  if (found) return found
  if (lines.length === 0) throw new CallError('invalid', '这个办法按分数段评定等次，没有名额。')
  const labels = lines.map(({ label }) => label).join('、')
  throw new CallError('invalid', `没有考核组“${text.slice(0, 30)}”，可填：${labels}。`)
}

function whole(cell: unknown, what: string): number {
  const value = cellText(cell) === '' ? 0 : Number(cellText(cell))
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new CallError('invalid', `${what}应为不小于 0 的整数，现为“${cellText(cell).slice(0, 30)}”。`)
}
