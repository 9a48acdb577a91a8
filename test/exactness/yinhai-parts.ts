import { add, cents, div, f, max, min, mul, NOUGHT, sub, total, type Fraction } from './fraction.ts'
import { counted, withoutGaps, type PlainPart } from './plain-parts.ts'
import { DECLARED, type Review, type Rows, type Unit, type Year } from './yinhai-year.ts'

type Readings = Readonly<Record<string, string>>

const EVALUATED: Readonly<Record<string, readonly [number, number, number]>> = {
  public: [200, 50, 50],
  leader: [100, 60, 40],
}
const RULES: Readonly<Record<string, string>> = { 表彰奖励: 'award', 工作创新: 'innovation', 指标超额: 'surpassing' }

/** All parts of all units, the total among them. */
export function partsOf(year: Year, units: readonly Unit[], groups: readonly string[], readings: Readings) {
  const fill = (parts: PlainPart[]) => withoutGaps(parts, groups, readings['A-09'] ?? '')
  const each = (part: (unit: Unit) => PlainPart): PlainPart[] => fill(units.map(part))
  const ledger = (parts: PlainPart[], confirmed: boolean): PlainPart[] =>
    parts.map((one) => (confirmed ? one : { ...one, lacks: true }))
  const declared = (part: 'functional' | 'common') => (year.declared ? DECLARED[part] : [])
  const functional = each((unit) => converted([unit.functional], [declared('functional')], 600, readings))
  const common = each((unit) => converted([unit.common], [declared('common')], 100, readings))
  const whole = each((unit) =>
    converted([unit.functional, unit.common], [declared('functional'), declared('common')], 700, readings),
  )
  const reviews = (part: 'public' | 'leader') => each((unit) => reviewed(unit[part], EVALUATED[part] ?? [0, 0, 0]))
  const [publicPart, leader] = [reviews('public'), reviews('leader')]
  const penalty = ledger(
    each((unit) => penalised(unit, readings)),
    year.confirmed.events,
  )
  const stage = readings['A-07']
  const bonus = ledger(
    fill(units.map((unit, index) => rewarded(unit, counted(at(penalty, index), stage), readings))),
    year.confirmed.events,
  )
  const inspection = ledger(
    each((unit) => ({
      exact: total(unit.inspections.map((one) => cents(one ?? 0))),
      lacks: unit.inspections.includes(null),
    })),
    year.confirmed.inspections,
  )
  return units.map((_, index) => {
    const own = {
      functional: at(functional, index),
      common: at(common, index),
      public: at(publicPart, index),
      leader: at(leader, index),
      bonus: at(bonus, index),
      penalty: at(penalty, index),
      inspection: at(inspection, index),
    }
    return together(own, at(whole, index), readings)
  })
}

function at(parts: readonly PlainPart[], index: number): PlainPart {
  return parts[index] ?? { exact: NOUGHT, lacks: true }
}

/** 目标考核 and the total by reading Y-a1; what is there is brought to 1000 by reading A-09. */
function together(
  own: Readonly<Record<'functional' | 'common' | 'public' | 'leader' | 'bonus' | 'penalty' | 'inspection', PlainPart>>,
  whole: PlainPart,
  readings: Readings,
): Readonly<Record<string, PlainPart>> {
  const stage = readings['A-07']
  const how = readings['Y-a1']
  const sum = (...parts: PlainPart[]): PlainPart => ({
    exact: total(parts.map((one) => counted(one, stage))),
    lacks: parts.some((one) => one.lacks),
  })
  const held = (part: PlainPart, most: number): PlainPart => ({ ...part, exact: min(part.exact, f(most)) })
  const { functional, common, bonus, penalty, inspection } = own
  const sixty = held(sum(functional, bonus), 600)
  const target =
    how === 'separate'
      ? sum(functional, common)
      : how === 'inside'
        ? held(sum(functional, common, bonus), 700)
        : how === 'undivided'
          ? whole
          : sum(sixty, common)
  const extra = how === 'separate' || how === 'undivided' ? sum(bonus) : sum()
  const off = sum(penalty, inspection)
  const main = [
    { part: target, most: 700 },
    { part: own.public, most: 200 },
    { part: own.leader, most: 100 },
  ]
  const present = main.filter(({ part }) => !part.lacks)
  const scaled = readings['A-09'] === 'renormalise' && present.length > 0 && present.length < main.length
  const earned = total((scaled ? present : main).map(({ part }) => counted(part, stage)))
  const possible = total(present.map(({ most }) => f(most)))
  const all = scaled ? mul(div(earned, possible), f(1000)) : earned
  return {
    ...own,
    ...(how === 'sixty' ? { 'functional-and-bonus': sixty } : {}),
    target,
    total: {
      exact: max(NOUGHT, sub(add(all, extra.exact), off.exact)),
      lacks: extra.lacks || off.lacks || (!scaled && main.some(({ part }) => part.lacks)),
    },
  }
}

/** 折算, with readings. */
function converted(
  found: readonly Rows[],
  declared: readonly (readonly number[])[],
  most: number,
  readings: Readings,
): PlainPart {
  const asNought = readings['A-09'] === 'zero'
  const rows = found.flat().filter((row) => row !== undefined)
  const absent = declared.flatMap((maxima, part) => maxima.filter((_, index) => found[part]?.[index] === undefined))
  const lacks =
    rows.some(([points]) => points === null) || absent.length > 0 || (rows.length === 0 && declared.flat().length === 0)
  let earned = NOUGHT
  let possible = asNought && rows.length > 0 ? total(absent.map((one) => f(one))) : NOUGHT
  for (const [points, maximum] of rows) {
    if (points === null && !asNought) continue
    if (points === '不适用' && readings['A-08'] === 'renormalise') continue
    possible = add(possible, f(maximum))
    if (typeof points === 'number') earned = add(earned, cents(points))
    if (points === '不适用' && readings['A-08'] === 'full') earned = add(earned, f(maximum))
  }
  if (possible.n === 0n) return { exact: NOUGHT, most: f(most), lacks, void: !lacks }
  return { exact: mul(div(earned, possible), f(most)), most: f(most), lacks }
}

function reviewed(classes: readonly Review[], [most, ...weights]: readonly [number, number, number]): PlainPart {
  const means = classes.map((one): Fraction | null => {
    if (typeof one === 'number') return cents(one)
    if (one === null) return null
    const ballots = one.reduce((so, count) => so + count, 0)
    const points = [100, 80, 60, 0].map((worth, index) => f(worth * (one[index] ?? 0)))
    return ballots === 0 ? null : div(total(points), f(ballots))
  })
  const weighted = total(means.map((mean, index) => mul(f(weights[index] ?? 0, 100), mean ?? NOUGHT)))
  return { exact: mul(div(weighted, f(100)), f(most)), most: f(most), lacks: means.includes(null) }
}

/** Readings Y-a2, Y-a2-cap, Y-a3; of one and the same achievement only the most. */
function rewarded({ bonus }: Unit, penalty: Fraction, readings: Readings): PlainPart {
  const earned = bonus
    .map(({ rule, points, tenths, key }, index) => {
      const declared = cents(points ?? 0)
      const multiplier = f({ 'fixed-2': 20, 'fixed-1': 10 }[readings['Y-a2'] ?? ''] ?? tenths ?? 20, 10)
      const product = mul(declared, multiplier)
      const worth = readings['Y-a2'] === 'points-plus-product' ? add(declared, product) : product
      return { declared, worth, key, missing: points === null, order: `${RULES[rule] ?? ''} ${index}` }
    })
    .filter((one) => !one.missing)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const kept = earned.filter(
    (one) =>
      one.key === '' ||
      earned
        .filter((other) => other.key === one.key)
        .reduce((so, other) => (other.worth.n * so.worth.d > so.worth.n * other.worth.d ? other : so)) === one,
  )
  const room = readings['Y-a3'] === 'net-first' ? add(f(10), penalty) : f(10)
  const worth = total(kept.map((one) => one.worth))
  const declared = total(kept.map((one) => one.declared))
  const exact =
    readings['Y-a2-cap'] === 'after-multiplier'
      ? min(worth, room)
      : declared.n === 0n
        ? NOUGHT
        : mul(div(worth, declared), min(declared, room))
  return { exact, lacks: bonus.some((one) => one.points === null) }
}

function penalised({ criticisms, problems }: Unit, readings: Readings): PlainPart {
  const counts = [criticisms, problems].map((count) => (readings['Y-a4'] === 'once' ? Math.min(1, count) : count))
  return { exact: f(2 * counts.reduce((so, one) => so + one, 0)), lacks: false }
}
