import { dayOf, serialOf } from '#shared/workbook/serial-day.ts'
import { dueDay, type Deadline } from '#shared/dates/deadline.ts'
import type { WorkCalendar } from '#shared/dates/calendar.ts'
import { yearOf } from '#shared/dates/day.ts'
import { sentence } from '#shared/messages/index.ts'
import { stepNamed } from '#shared/procedure/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import { answer, orCellError } from './answer.ts'
import { CallError } from './call-error.ts'
import { cellText } from './cells.ts'
import { evaluations } from './evaluations.ts'

/**
 * 期限的最后一天，按考核办法的工作日规则和本单位的放假安排推算；结果是日期序列号，请设为日期格式。 | The last day of a deadline, by the scheme's rule of working days; a date serial number, to be formatted as a date.
 * @customfunction DEADLINE
 * @param scheme 考核办法及版本，如 yinhai@2016.1；年中修订的如 yinhai@2016.1；2016-07-01 yinhai@2016.2 | Scheme and version, such as yinhai@2016.1; amended within the year, such as yinhai@2016.1；2016-07-01 yinhai@2016.2
 * @param step 期限或办理环节：名称或代号，如“书面反馈和复核” | Deadline or step of the procedure, by title or id
 * @param {any[][]} [start] 起算日期，如收到反馈那天：一个单元格得一个日期，一列得一列；办法写定日期的不用填 | The day it runs from, such as that of receipt: a cell or a column; not needed where the scheme fixes the day
 * @returns 期限的最后一天 | The last day, which still counts
 */
export async function deadline(scheme: string, step: string, start?: unknown[][]): Promise<unknown[][]> {
  return answer(async () => {
    const { scheme: adopted } = await evaluations().schemesOf(cellText(scheme))
    const found = deadlineNamed(adopted, cellText(step))
    const cells = start ?? [['']]
    const days = cells.flat().flatMap((cell) => dayOf(cell) ?? [])
    const calendar = await evaluations().calendarOf(yearsOf(found, days))
    const one = cells.length === 1 && cells[0]?.length === 1
    return cells.map((row) =>
      row.map((cell) => {
        if (!one && cellText(cell) === '') return ''
        const run = () => serialOf(lastDay(found, cell, calendar))
        return one ? run() : orCellError(run)
      }),
    )
  })
}

function deadlineNamed(scheme: Scheme, text: string): Deadline {
  const { deadlines } = scheme
  const own = deadlines.find(({ id, title }) => id === text || title === text)
  const step = own ? undefined : stepNamed(procedureOf(scheme), text)
  const found = own ?? deadlines.find(({ id }) => id === step?.deadline)
  if (found) return found
  if (step) throw new CallError('invalid', `“${step.title}”环节没有期限。`)
  const titles = deadlines.map(({ title }) => title).join('、')
  const known = titles === '' ? '这个考核办法没有写明期限。' : `可填：${titles}。`
  throw new CallError('invalid', `没有“${text.slice(0, 30)}”这一期限，${known}`)
}

/** The years whose holidays a count can meet: those it begins in, and the next. */
function yearsOf({ due }: Deadline, starts: readonly string[]): readonly number[] {
  const fixed = 'on' in due ? [due.on] : 'from' in due && due.until !== undefined ? [due.until] : []
  const days = 'days' in due ? starts : fixed
  return [...new Set(days.flatMap((day) => [yearOf(day), yearOf(day) + 1]))].sort((a, b) => a - b)
}

function lastDay(found: Deadline, cell: unknown, calendar: WorkCalendar): string {
  const start = dayOf(cell) ?? null
  const { due, title } = found
  if ('days' in due && start === null) {
    const text = cellText(cell)
    if (text === '') throw new CallError('invalid', `“${title}”自${due.after}起算，请填起算日期。`)
    throw new CallError('invalid', `起算日期“${text.slice(0, 30)}”不是日期，请写成 2017-02-20 这样。`)
  }
  const last = dueDay(found, start, calendar)
  if (last === null) throw new CallError('not-available', `“${title}”没有写明截止日期。`)
  if ('finding' in last) throw new CallError('not-available', sentence(last.finding, 'zh-CN'))
  return last.day
}
