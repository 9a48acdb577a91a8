import { seatsFor } from '#shared/engine/quota.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { answer } from './answer.ts'
import { CallError } from './call-error.ts'
import { cellText } from './cells.ts'
import { evaluations } from './evaluations.ts'

const HEADINGS = ['等次', '比例', '测算数', '核定名额']

/**
 * 各等次的比例、测算数和核定名额；组别和家数各选一列时，一次列出所有组。 | Share, exact share and seats of each grade; columns of groups and sizes give all groups at once.
 * @customfunction QUOTA
 * @param scheme 考核办法及版本，如 yinhai@2016.1 | Scheme and version, such as yinhai@2016.1
 * @param group 考核组：名称或代号 | Group by title or id
 * @param size 应参加考核的家数 | How many take part
 * @param [fails] 不合格的家数，不填为 0 | How many are below the threshold; 0 when left out
 * @returns 名额表 | The table of seats
 */
export async function quota(
  scheme: string,
  group: string[][],
  size: string[][],
  fails?: string[][],
): Promise<unknown[][]> {
  return answer(async () => {
    const adopted = await evaluations().schemeOf(cellText(scheme))
    const groups = group.flat().map(cellText)
    const [sizes, failing] = [size.flat(), (fails ?? []).flat()]
    if (sizes.length !== groups.length) throw new CallError('invalid', '考核组与家数的单元格个数不同，请选一样多的行。')
    const rows = groups.flatMap((text, index) => {
      if (text === '' && cellText(sizes[index]) === '') return []
      const { title } = groupNamed(adopted, text)
      const seats = seatsFor(adopted, whole(sizes[index], '家数'), whole(failing[index] ?? 0, '不合格家数'))
      return seats.map((one) => [title, one.grade, one.share, one.exact, one.seats])
    })
    return groups.length === 1 ? [HEADINGS, ...rows.map((row) => row.slice(1))] : [['考核组', ...HEADINGS], ...rows]
  })
}

function groupNamed(scheme: Scheme, text: string): { title: string } {
  const found = scheme.groups.find(({ id, title }) => id === text || title === text)
  if (found) return found
  const titles = scheme.groups.map(({ title }) => title).join('、')
  throw new CallError('invalid', `没有考核组“${text.slice(0, 30)}”，可填：${titles}。`)
}

function whole(cell: unknown, what: string): number {
  const value = cellText(cell) === '' ? 0 : Number(cellText(cell))
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new CallError('invalid', `${what}应为不小于 0 的整数，现为“${cellText(cell).slice(0, 30)}”。`)
}
