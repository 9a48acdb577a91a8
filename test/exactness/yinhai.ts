import fc from 'fast-check'
import { cmp, f, NOUGHT, round2, sub } from './fraction.ts'
import { counted, shownParts } from './plain-parts.ts'
import { rankOf } from './plain-ranking.ts'
import type { Adopted, PlainResult, Regulation } from './regulation.ts'
import { gradesOf } from './yinhai-grades.ts'
import { partsOf } from './yinhai-parts.ts'
import { groupOf, rowsOf, years, type Year } from './yinhai-year.ts'

interface Parameters {
  readonly chain: 'none' | 'decided' | 'reference'
}

const KEYS = [
  { part: 'target', better: 'more' },
  { part: 'public', better: 'more' },
  { part: 'leader', better: 'more' },
  { part: 'inspection', better: 'less' },
] as const

/** 银海区 2016. */
export const yinhai: Regulation<Parameters, Year> = {
  scheme: 'yinhai/2016.yaml',
  readings: {
    'A-01': ['largest-remainder', 'cumulative-half-up', 'half-up-top-first', 'floor-rest-to-middle', 'ceil-top'],
    'A-03': ['all', 'complete', 'passing'],
    'A-04': ['manual', 'share-better', 'share-worse'],
    'A-05': ['competition', 'dense'],
    'A-06': ['published', 'exact', 'threshold-exact'],
    'A-07': ['each-part', 'total'],
    'A-08': ['renormalise', 'full', 'zero'],
    'A-09': ['block', 'zero', 'group-mean', 'renormalise'],
    'A-12': ['keep', 'backfill'],
    'A-13': ['one', 'per-event', 'to-last'],
    'A-14': ['falls', 'stays'],
    'Y-a1': ['separate', 'inside', 'undivided', 'sixty'],
    'Y-a2': ['product', 'points-plus-product', 'fixed-2', 'fixed-1'],
    'Y-a2-cap': ['after-multiplier', 'before-multiplier'],
    'Y-a3': ['cap-first', 'net-first'],
    'Y-a4': ['every', 'once'],
    'Y-a7': ['three', 'two'],
    'Y-a8': ['fill-last', 'outside', 'quota-on-passes'],
  },
  parameters: fc.record({ chain: fc.constantFrom('none', 'decided', 'reference') }),
  year: years,
  adoption: ({ chain }) => ({
    'tie-chain':
      chain === 'none'
        ? null
        : {
            keys: [...KEYS],
            ...(chain === 'decided' ? { decision: { body: '示例', document: '示例', date: '2016-12-20' } } : {}),
          },
  }),
  rows: (year, { readings }) => rowsOf(year, readings),
  plain,
}

function plain(year: Year, { readings, parameters }: Adopted<Parameters>): PlainResult[] {
  const there = year.units
    .map((one, index) => ({ ...one, index, name: `单位${index}`, group: groupOf(one, readings) }))
    .filter((one) => one.status !== '不参加')
  const units = year.units.filter((one) => one.status !== '不参加')
  const parts = partsOf(
    year,
    units,
    there.map((one) => one.group),
    readings,
  )
  const stage = readings['A-07']
  const scored = there.map(({ index, name, status, group, vetoes }, place) => {
    const own = parts[place] ?? {}
    const points = (id: string) => counted(own[id] ?? { exact: NOUGHT, lacks: true }, stage)
    const exact = own['total']?.exact ?? NOUGHT
    const published = round2(exact)
    const chain = KEYS.map(({ part, better }) => (better === 'more' ? points(part) : sub(NOUGHT, points(part))))
    return {
      name,
      group,
      index,
      vetoes,
      own,
      exact,
      published,
      score: readings['A-06'] === 'exact' ? points('total') : published,
      chain: parameters.chain === 'decided' ? chain : [],
      fails: cmp(readings['A-06'] === 'published' ? published : points('total'), f(900)) < 0,
      open: Object.entries(own).some(([id, part]) => part.void || (id === 'total' && part.lacks)),
      ranked: status === '',
    }
  })
  return scored.map((one) => {
    const group = scored.filter((other) => other.group === one.group && other.ranked)
    const ranked = one.ranked && !group.some((other) => other.open)
    const grades = ranked ? gradesOf(group, readings)[group.indexOf(one)] : undefined
    const others = Object.fromEntries(Object.entries(one.own).filter(([id]) => id !== 'total'))
    return {
      name: one.name,
      parts: shownParts(others, one.open ? null : one.exact),
      total: one.open ? null : one.exact,
      published: one.open ? null : one.published,
      rank: ranked
        ? rankOf(
            one.score,
            group.map((other) => other.score),
            readings['A-05'] ?? '',
          )
        : null,
      before: grades?.before ?? null,
      grade: year.confirmed.vetoes ? (grades?.after ?? null) : null,
    }
  })
}
