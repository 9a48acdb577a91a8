import fc from 'fast-check'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { perhaps, subjects } from './plain-parts.ts'

/** Rows of indicators: cents (`null` missing) out of whole points; nothing where there is no row. */
export type Rows = readonly (readonly [number | null | '不适用', number] | undefined)[]
/** What a class said: cents, ballots by option, or nothing. */
export type Review = number | readonly number[] | null

/** A unit's year. */
export interface Unit {
  readonly group: number
  readonly status: string
  readonly functional: Rows
  readonly common: Rows
  readonly public: readonly Review[]
  readonly leader: readonly Review[]
  readonly bonus: readonly {
    readonly rule: string
    readonly points: number | null
    readonly tenths: number | null
    readonly key: string
  }[]
  readonly criticisms: number
  readonly problems: number
  readonly inspections: readonly (number | null)[]
  readonly vetoes: number
}

/** A year of 银海. */
export interface Year {
  readonly units: readonly Unit[]
  /** Whether table 指标 lists the first indicators, so that a row left out is missing. */
  readonly declared: boolean
  readonly confirmed: { readonly events: boolean; readonly inspections: boolean; readonly vetoes: boolean }
}

/** The maxima of the indicators that table 指标 lists. */
export const DECLARED = { functional: [20, 40], common: [10] } as const

const rows = (gaps: boolean, listed: readonly number[]): fc.Arbitrary<Rows> => {
  const row = (maximum: number) =>
    fc
      .tuple(fc.integer({ min: 880, max: 1000 }), fc.boolean(), fc.nat(20))
      .chain(([share, whole, rare]) => {
        const points = Math.floor((maximum * share) / 10)
        const value = rare === 0 ? ('不适用' as const) : whole ? points - (points % 100) : points
        return perhaps(fc.constant(value), gaps)
      })
      .map((points) => [points, maximum] as const)
  const first = fc.tuple(
    ...listed.map((maximum) => (gaps ? fc.option(row(maximum), { nil: undefined, freq: 10 }) : row(maximum))),
  )
  const more = fc.array(fc.integer({ min: 5, max: 40 }).chain(row), { maxLength: 3 })
  return fc.tuple(first, more).map(([some, others]) => [...some, ...others])
}
const review = (gaps: boolean): fc.Arbitrary<Review> =>
  perhaps(
    fc.oneof(
      { arbitrary: fc.integer({ min: 8500, max: 10000 }), weight: 3 },
      fc.tuple(fc.integer({ min: 10, max: 90 }), fc.nat(9), fc.nat(3), fc.nat(1)),
    ),
    gaps,
  )
const unit = (gaps: boolean): fc.Arbitrary<Unit> =>
  fc.record({
    group: fc.constantFrom(0, 0, 0, 1, 2),
    status: fc.constantFrom('', '', '', '', '', '', '', '不参加', '不参加等次评定'),
    functional: rows(gaps, DECLARED.functional),
    common: rows(gaps, DECLARED.common),
    public: fc.tuple(review(gaps), review(gaps)),
    leader: fc.tuple(review(gaps), review(gaps)),
    bonus: fc.array(
      fc.record({
        rule: fc.constantFrom('表彰奖励', '工作创新', '指标超额'),
        points: perhaps(fc.integer({ min: 0, max: 600 }), gaps),
        tenths: fc.option(fc.integer({ min: 10, max: 20 })),
        key: fc.constantFrom('', '', '甲事'),
      }),
      { maxLength: 4 },
    ),
    criticisms: fc.constantFrom(0, 0, 0, 1, 2),
    problems: fc.constantFrom(0, 0, 0, 0, 1),
    inspections: fc.array(perhaps(fc.integer({ min: 1, max: 300 }), gaps), { maxLength: 2 }),
    vetoes: fc.constantFrom(0, 0, 0, 0, 1, 2),
  })
const confirmed = fc.nat(19).map((one) => one > 0)

/** Years of 银海. */
export const years: fc.Arbitrary<Year> = fc.record({
  units: subjects(unit),
  declared: fc.boolean(),
  confirmed: fc.record({ events: confirmed, inspections: confirmed, vetoes: confirmed }),
})

/** The group of a unit by reading Y-a7. */
export function groupOf(one: Unit, readings: Readonly<Record<string, string>>): string {
  return (readings['Y-a7'] === 'two' ? ['G', 'G', 'C'] : ['A', 'B', 'C'])[one.group] ?? ''
}

/** The rows a clerk would have typed. */
export function rowsOf(
  { units, declared, confirmed: confirmedTables }: Year,
  readings: Readonly<Record<string, string>>,
): TableRows[] {
  const each = (of: (unit: Unit) => readonly (readonly Cell[])[]): Cell[][] =>
    units.flatMap((one, index) => of(one).map((row) => [`单位${index}`, ...row]))
  const scores = (part: string, found: Rows): Cell[][] =>
    found.flatMap((row, index) =>
      row ? [[part, `${part}${index}`, row[1], typeof row[0] === 'number' ? row[0] / 100 : row[0]]] : [],
    )
  const reviews = (classes: readonly string[], found: readonly Review[]): Cell[][] =>
    found.flatMap((one, index): Cell[][] =>
      one === null || typeof one === 'number'
        ? [[classes[index] ?? '', null, null, one === null ? null : one / 100]]
        : ['满意', '比较满意', '基本满意', '不满意'].map((option, at) => [
            classes[index] ?? '',
            option,
            one[at] ?? 0,
            null,
          ]),
    )
  return [
    {
      table: 'roster',
      columns: ['name', 'group', 'order', 'status'],
      rows: units.map((one, index) => [`单位${index}`, groupOf(one, readings), index, one.status]),
    },
    {
      table: 'indicators',
      columns: ['part', 'indicator', 'maxPoints'],
      rows: declared
        ? [
            ...DECLARED.functional.map((most, index): Cell[] => ['职能指标', `职能指标${index}`, most]),
            ...DECLARED.common.map((most, index): Cell[] => ['共性指标', `共性指标${index}`, most]),
          ]
        : [],
    },
    {
      table: 'observations',
      columns: ['subject', 'part', 'indicator', 'maxPoints', 'score'],
      rows: each((one) => [...scores('职能指标', one.functional), ...scores('共性指标', one.common)]),
    },
    {
      table: 'ballots',
      columns: ['subject', 'evaluatorClass', 'option', 'count', 'score'],
      rows: each((one) => [
        ...reviews(['基层干部职工', '服务对象'], one.public),
        ...reviews(['区领导', '镇领导'], one.leader),
      ]),
    },
    {
      table: 'events',
      columns: ['subject', 'rule', 'verified', 'multiplier', 'eventKey', 'matter', 'document'],
      rows: each((one) => [
        ...one.bonus.map(({ rule, points, tenths, key }, index): Cell[] => [
          rule,
          points === null ? null : points / 100,
          tenths === null ? null : tenths / 10,
          key,
          `加分${index}`,
          '示例',
        ]),
        ...Array.from({ length: one.criticisms }, (_, index): Cell[] => [
          '通报批评',
          null,
          null,
          '',
          `批评${index}`,
          '示例',
        ]),
        ...Array.from({ length: one.problems }, (_, index): Cell[] => [
          '重大问题',
          null,
          null,
          '',
          `问题${index}`,
          '示例',
        ]),
      ]),
    },
    {
      table: 'inspections',
      columns: ['subject', 'deduction', 'reason'],
      rows: each((one) =>
        one.inspections.map((points, index) => [points === null ? null : points / 100, `问题${index}`]),
      ),
    },
    {
      table: 'vetoes',
      columns: ['subject', 'matter', 'document'],
      rows: each((one) => Array.from({ length: one.vetoes }, (_, index) => [`否决${index}`, '示例'])),
    },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: [
        ['加减分', confirmedTables.events],
        ['察访核验', confirmedTables.inspections],
        ['一票否决', confirmedTables.vetoes],
      ],
    },
  ]
}
