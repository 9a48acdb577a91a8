import fc from 'fast-check'
import { perhaps } from './plain-parts.ts'
import { period, type Score } from './plain-periods.ts'

/** Its comparison groups. */
export const GROUPS = ['G1', 'G2', 'G3'] as const
/** The rule by which each kind of event is entered. */
export const RULES = {
  public: '公共目标扣分项',
  business: '业务目标扣分项',
  execution: '投诉未落实',
  bonus: '信息宣传',
  veto: '被一票否决扣分',
}

/** Points in cents, and what the event is one and the same with. */
export type Event = readonly [number | null, string]
/** One unit. */
export interface Unit {
  readonly group: string
  readonly status: string
  readonly public: readonly (readonly Score[])[]
  readonly business: readonly (readonly Score[])[]
  readonly events: Readonly<Record<keyof typeof RULES, readonly Event[]>>
}
/** A year of all of them. */
export interface Year {
  readonly units: readonly Unit[]
  readonly confirmed: boolean
}
const events = (gaps: boolean, most: number) =>
  fc.array(
    fc.tuple(
      perhaps(fc.oneof(fc.integer({ min: 0, max: most }), fc.constantFrom(1000, 1500, 2000)), gaps),
      fc.constantFrom('', '', '甲事', '乙事'),
    ),
    { maxLength: 4 },
  )
const halves = (gaps: boolean) =>
  fc.tuple(period(gaps), gaps ? fc.oneof(period(true), fc.constant([['不适用', 100] as const])) : period(false))
/** A unit, with gaps or without. */
export const unit = (gaps: boolean): fc.Arbitrary<Unit> =>
  fc.record({
    group: fc.constantFrom('G1', 'G1', ...GROUPS),
    status: fc.constantFrom('', '', '', '', '', '', '不参加', '不参加等次评定'),
    public: halves(gaps),
    business: halves(gaps),
    events: fc.record({
      public: events(gaps, 9000),
      business: events(gaps, 9000),
      execution: events(gaps, 15000),
      bonus: events(gaps, 500),
      veto: events(gaps, 2000),
    }),
  })
