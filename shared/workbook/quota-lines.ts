import { seatsFor, unitFollowed } from '../engine/quota.ts'
import type { Scheme } from '../scheme/schema.ts'

/** Those who compete for the same seats: a group, or one kind of post in it. */
export interface QuotaLine {
  /** `第一组`, `一般干部职工·公务员`. */
  readonly label: string
  readonly group: string
  readonly pool?: { readonly id: string; readonly title: string }
}

/** A line with how many should take part in it and how many of them are below the threshold. */
export interface CountedLine extends QuotaLine {
  readonly size: number
  readonly fails: number
  /** What the unit came to that its shares follow; blank while that is not known. */
  readonly unitResult?: string
}

/** Where seats are given: no line for groups graded elsewhere, none at all where grades follow bands of points. */
export function quotaLines({ groups, grades: { quota, elsewhere = [] } }: Scheme): QuotaLine[] {
  if (quota.kind === 'bands') return []
  const here = groups.filter(({ id }) => !elsewhere.some((one) => one.groups.includes(id)))
  if (quota.kind === 'share' || quota.pools.length === 0)
    return here.map(({ id, title }) => ({ label: title, group: id }))
  return here.flatMap(({ id, title }) =>
    quota.pools.map((pool) => ({ label: `${title}·${pool.title}`, group: id, pool })),
  )
}

/** The grades that have seats, with the share the regulation names. */
export function gradesWithSeats({ grades: { quota } }: Scheme): { readonly grade: string; readonly share: string }[] {
  if (quota.kind === 'seats') return quota.places.map(({ grade }) => ({ grade, share: '' }))
  return quota.kind === 'share' ? [...quota.shares] : []
}

/** Whether a group's seats depend on the sizes of all groups, so that they must be asked for together. */
export function needsAllGroups({ grades: { quota } }: Scheme): boolean {
  if (quota.kind !== 'seats') return false
  return quota.places.some(({ overGroups, atMost }) => overGroups !== undefined || atMost?.rounding === 'pooled')
}

/** Whether seats come from a share, or are held against one; else they are simply entered. */
export function showsShares({ grades: { quota } }: Scheme): boolean {
  if (quota.kind !== 'seats') return true
  return quota.check !== undefined || quota.places.some(({ atMost }) => atMost !== undefined)
}

/** Rows of the table of seats: label, grade, 比例 and 测算数 where there are any, 核定名额. */
export function seatRows(scheme: Scheme, lines: readonly CountedLine[]): (string | number)[][] {
  const named = new Set(gradesWithSeats(scheme).map(({ grade }) => grade))
  const sizes = scheme.groups.map(({ id, title }) => ({
    group: id,
    groupTitle: title,
    size: lines.find(({ group }) => group === id)?.size ?? 0,
  }))
  const titles = new Map(scheme.groups.map(({ id, title }) => [id, title]))
  const results = lines.flatMap(({ group, unitResult = '' }) => {
    const unit = unitFollowed(scheme, { title: titles.get(group) ?? '' })
    return unit === undefined || unitResult === '' ? [] : [{ unit, grade: unitResult }]
  })
  return lines.flatMap(({ label, group, pool, size, fails }) =>
    seatsFor(scheme, size, fails, 0, {
      ...{ group, groupTitle: titles.get(group) ?? '', sizes, results },
      ...(pool ? { pool: pool.id } : {}),
    })
      .filter(({ grade }) => named.has(grade))
      .map((one) => [label, one.grade, ...(showsShares(scheme) ? [one.share, one.exact] : []), one.seats]),
  )
}
