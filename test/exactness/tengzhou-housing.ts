import fc from 'fast-check'
import type { Cell } from '#shared/tables/index.ts'
import { add, cents, cmp, f, max, NOUGHT, round2, sub, total, type Fraction } from './fraction.ts'
import { counted, shownParts, subjects, withoutGaps, type PlainPart } from './plain-parts.ts'
import { overPeriods, type Score } from './plain-periods.ts'
import { byPlaces, lines, placeOf, rankOf } from './plain-ranking.ts'
import type { Adopted, PlainResult, Regulation } from './regulation.ts'
import { GROUPS, RULES, unit, type Event, type Unit, type Year } from './tengzhou-housing-year.ts'

const PRIZES = ['一等奖', '二等奖', '三等奖'] as const
const HALVES = ['上半年', '下半年']

interface Parameters {
  readonly seats: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly chain: boolean
}

/** 滕州市住建局. */
export const tengzhouHousing: Regulation<Parameters, Year> = {
  scheme: 'tengzhou-housing/v1.yaml',
  readings: {
    'A-04': ['manual', 'share-better', 'share-worse'],
    'A-05': ['competition', 'dense', 'ordinal'],
    'A-06': ['published', 'exact'],
    'A-07': ['each-part', 'total'],
    'A-08': ['renormalise', 'full', 'zero'],
    'A-09': ['block', 'zero', 'group-mean'],
    'A-10': ['floor', 'none'],
    'T-a1': ['mean', 'halves', 'later-more'],
    'T-a2': ['execution-only', 'all-three'],
    'T-a3': ['veto-types', 'veto-types-above', 'all', 'all-above'],
    'T-a4': ['no-prize', 'last', 'fail'],
    'T-a6': ['deducted', 'counted-only'],
  },
  parameters: fc.record({
    seats: fc.record(
      Object.fromEntries(
        PRIZES.map((prize) => [prize, fc.record(Object.fromEntries(GROUPS.map((group) => [group, fc.nat(2)])))]),
      ),
    ),
    chain: fc.boolean(),
  }),
  year: fc.record({ units: subjects(unit), confirmed: fc.nat(14).map((one) => one > 0) }),
  adoption: ({ seats, chain }) => ({
    prizes: { ...seats },
    'tie-chain': chain
      ? {
          keys: [{ part: 'execution', better: 'more' }],
          decision: { body: '示例', document: '示例', date: '2012-12-20' },
        }
      : null,
  }),
  rows({ units, confirmed }, { readings }) {
    const each = (rows: (unit: Unit) => readonly (readonly Cell[])[]): Cell[][] =>
      units.flatMap((one, index) => rows(one).map((row) => [`单位${index}`, ...row]))
    const scores = (part: string, periods: readonly (readonly Score[])[]): Cell[][] =>
      periods.flatMap((rows, at) =>
        rows.map(([points, most], index): Cell[] => [
          part,
          `指标${index}`,
          most,
          typeof points === 'number' ? points / 100 : points,
          HALVES[at] ?? null,
        ]),
      )
    const kinds = kindsOf(readings)
    return [
      {
        table: 'roster',
        columns: ['name', 'group', 'order', 'status'],
        rows: units.map(({ group, status }, index) => [`单位${index}`, group, index, status]),
      },
      {
        table: 'observations',
        columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
        rows:
          readings['T-a2'] === 'all-three'
            ? []
            : each((one) => [...scores('公共目标', one.public), ...scores('业务目标', one.business)]),
      },
      {
        table: 'events',
        columns: ['subject', 'rule', 'verified', 'eventKey', 'matter', 'document'],
        rows: each((one) =>
          kinds.flatMap((kind) =>
            one.events[kind].map(([points, key], index): Cell[] => [
              RULES[kind],
              points === null ? null : points / 100,
              key,
              `事项${index}`,
              '示例',
            ]),
          ),
        ),
      },
      { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', confirmed ? '是' : null]] },
    ]
  },
  plain,
}

function kindsOf(readings: Readonly<Record<string, string>>): (keyof typeof RULES)[] {
  const always: (keyof typeof RULES)[] = ['execution', 'bonus', 'veto']
  return readings['T-a2'] === 'all-three' ? ['public', 'business', ...always] : always
}

/** Points of events; of those that are one and the same only the most, where achievements are concerned. */
function ledger(found: readonly Event[], once: boolean, confirmed: boolean): PlainPart {
  const points = found.flatMap(([value, key], index) => {
    if (value === null) return []
    const same = found.filter(([other, otherKey]) => once && key !== '' && otherKey === key && other !== null)
    const best = Math.max(value, ...same.map(([other]) => other ?? 0))
    const first = found.findIndex(([other, otherKey]) => otherKey === key && other === best)
    return same.length > 1 && (value < best || first !== index) ? [] : [cents(value)]
  })
  return { exact: total(points), lacks: !confirmed || found.some(([value]) => value === null) }
}

function plain({ units, confirmed }: Year, { readings, parameters }: Adopted<Parameters>): PlainResult[] {
  const there = units.map((one, index) => ({ ...one, name: `单位${index}` })).filter((one) => one.status !== '不参加')
  const groups = there.map((one) => one.group)
  const stage = readings['A-07']
  const asNought = readings['A-09'] === 'zero'
  const instead = readings['A-08']
  const fill = (part: (one: Unit, index: number) => PlainPart) =>
    withoutGaps(there.map(part), groups, readings['A-09'] ?? '')
  const events = (kind: keyof typeof RULES, once = false) => {
    const filled = fill((one) => ledger(one.events[kind], once, true))
    return filled.map((part) => (confirmed ? part : { ...part, lacks: true }))
  }
  const countDown = (most: number, from: readonly PlainPart[], floor: boolean) =>
    from.map((part): PlainPart => {
      const left = sub(f(most), counted(part, stage))
      return { exact: floor ? max(NOUGHT, left) : left, most: f(most), lacks: part.lacks }
    })
  const allThree = readings['T-a2'] === 'all-three'
  const weights = readings['T-a1'] === 'later-more' ? [40, 60] : undefined
  const terms = {
    notFiled: 'missing',
    notHeld: readings['T-a1'] === 'halves' ? 'zero' : 'left-out',
    asNought,
    instead,
    weights,
  }
  const publicOff = events('public')
  const businessOff = events('business')
  const publicPart = allThree ? countDown(300, publicOff, true) : fill((one) => overPeriods(one.public, 300, terms))
  const business = allThree ? countDown(300, businessOff, true) : fill((one) => overPeriods(one.business, 300, terms))
  const executionOff = events('execution')
  const execution = countDown(400, executionOff, readings['A-10'] === 'floor')
  const bonus = events('bonus', true)
  const veto = events('veto')
  const scored = there.map((one, index) => {
    const at = (parts: readonly PlainPart[]): PlainPart => parts[index] ?? { exact: NOUGHT, lacks: true }
    const parts: Record<string, PlainPart> = {
      ...(allThree ? { 'public-deductions': at(publicOff), 'business-deductions': at(businessOff) } : {}),
      public: at(publicPart),
      business: at(business),
      'execution-deductions': at(executionOff),
      execution: at(execution),
      bonus: at(bonus),
      'veto-deductions': at(veto),
    }
    const points = (id: string): Fraction => counted(parts[id] ?? { exact: NOUGHT, lacks: false }, stage)
    const deducted = readings['T-a6'] === 'deducted'
    const gained = total(['public', 'business', 'execution', 'bonus'].map(points))
    const left = deducted ? sub(gained, points('veto-deductions')) : gained
    const exact = readings['A-10'] === 'floor' ? max(NOUGHT, left) : left
    const open = ['public', 'business', 'execution', 'bonus', ...(deducted ? ['veto-deductions'] : [])].some(
      (id) => parts[id]?.lacks,
    )
    const vetoed = add(
      points('veto-deductions'),
      readings['T-a3']?.startsWith('all') ? points('execution-deductions') : NOUGHT,
    )
    const barred = cmp(vetoed, f(30)) >= (readings['T-a3']?.endsWith('above') ? 1 : 0)
    const earned = readings['A-06'] === 'exact' && stage === 'total' ? exact : round2(exact)
    // behind all others is as if it had a million points less
    const score = barred && readings['T-a4'] === 'last' ? sub(earned, f(1_000_000)) : earned
    const chain = parameters.chain ? [points('execution')] : []
    return {
      ...one,
      parts,
      exact,
      barred,
      score,
      chain,
      open: open || Object.values(parts).some((part) => part.void),
      ranked: one.status === '',
    }
  })
  return scored.map((one) => {
    const group = scored.filter((other) => other.group === one.group && other.ranked)
    const ranked = one.ranked && !group.some((other) => other.open)
    const fixed = { 'no-prize': '无', fail: '不合格' }[readings['T-a4'] ?? '']
    const standing = group.filter((other) => !other.barred || fixed === undefined)
    let left = standing.length
    const places = PRIZES.map((prize): [string, number] => {
      const count = Math.min(left, parameters.seats[prize]?.[one.group] ?? 0)
      left -= count
      return [prize, count]
    })
    const grades = byPlaces(standing, lines(...places, ['无', left]), readings['A-04'] ?? '')
    const grade = !ranked ? null : one.barred && fixed !== undefined ? fixed : (grades[standing.indexOf(one)] ?? null)
    return {
      name: one.name,
      parts: shownParts(one.parts, one.open ? null : one.exact),
      total: one.open ? null : one.exact,
      published: one.open ? null : round2(one.exact),
      rank: ranked
        ? readings['A-05'] === 'ordinal'
          ? placeOf(group.indexOf(one), group)
          : rankOf(
              one.score,
              group.map((other) => other.score),
              readings['A-05'] ?? '',
            )
        : null,
      before: grade,
      grade,
    }
  })
}
