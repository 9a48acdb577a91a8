import { officialDay } from '#shared/dates/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'

/** A time limit counted from an event, as a scheme has it. */
export interface Term {
  readonly days: number
  readonly kind: 'working' | 'calendar'
}

/** 7个工作日, or 3日 where the regulation counts calendar days. */
export function termText({ days, kind }: Term): string {
  return kind === 'working' ? `${days}个工作日` : `${days}日`
}

/** The term of a deadline that runs from an event; undefined for a fixed day. */
export function termOf(scheme: Scheme, deadline: string | undefined): Term | undefined {
  const due = scheme.deadlines.find(({ id }) => id === deadline)?.due
  return due && 'days' in due ? { days: due.days, kind: due.kind } : undefined
}

/** A day in official form, or a blank to be filled in. */
export function dayOrBlank(day: string | undefined): string {
  return day === undefined ? '　　年　月　日' : officialDay(day)
}
