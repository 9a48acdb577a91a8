import { checkVersions, evaluateAmended } from '#shared/engine/appraise-amended.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { parseVersions } from '#shared/scheme/versions-text.ts'
import type { Cell } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { scored, smallScheme } from '#test/shared/engine/small-scheme.ts'
import type { Producers } from './producer.ts'
import { inScheme, type Rows } from './small-year.ts'

/** 现单位、原单位、变更日期、是否承接. */
const renamed = (subject: string, former: string, date: string, keeps = '') => ({
  subject,
  former,
  kind: '更名',
  date,
  keeps,
})
const past = (subject: string, year: number) => ({ subject, year, rank: 3, size: 9, grade: '优秀' })
const golmud = (rows: Rows, adoption: Parameters<typeof inScheme>[2] = {}) =>
  inScheme('golmud/2017.yaml', { roster: [{ code: 'D1', name: '商旅局', group: 'G1' }], ...rows }, adoption)

const leaders = {
  parameters: {
    groups: [
      { id: 'G1', title: '部门组', members: [], basis: { parameter: 'groups' } },
      { id: 'L', title: '市级领导', members: [], whom: 'leaders', basis: { parameter: 'groups' } },
    ],
    'excellent-share': { G1: '30%', L: '40%' },
  },
}

const yearly = (adoption: number): Scheme => ({ ...shippedScheme('hoboksar/2011.yaml'), adoption })
const versions = (from: string, change: Partial<Scheme> = {}) =>
  checkVersions([
    { scheme: yearly(1), from: '2011-01-01' },
    { scheme: { ...yearly(2), ...change }, from },
  ])

const named = (text: string) => {
  const read = parseVersions(text)
  return 'finding' in read ? [read.finding] : []
}

const small = (adoption: number): Scheme => ({ ...smallScheme({ parameters: { commendation: adoption } }), adoption })
const withoutCommendation = (scheme: Scheme): Scheme => ({
  ...scheme,
  parts: scheme.parts.map((part) =>
    part.score.by === 'event-points'
      ? { ...part, score: { ...part.score, rules: part.score.rules.filter(({ id }) => id !== 'commendation') } }
      : part,
  ),
})
const amended = (date: Cell, first = small(1)) =>
  evaluateAmended(
    [
      { scheme: first, from: '2016-01-01' },
      { scheme: small(2), from: '2016-07-01' },
    ],
    [
      ...scored({ strict: { 甲: 80 } }),
      {
        table: 'events',
        columns: ['subject', 'rule', 'matter', 'document', 'date'],
        rows: [['甲', '通报表扬', '表扬', '示例文号', date]],
      },
    ],
  ).findings

/** For each problem of years before, of leaders and of versions, the least that causes it. */
export const OF_YEARS = {
  'succession-circular': () =>
    golmud({ succession: [renamed('甲局', '乙局', '2016-03-01'), renamed('乙局', '甲局', '2017-03-01')] }),
  'history-after-change': () =>
    golmud({ succession: [renamed('商旅局', '商务局', '2015-03-01')], history: [past('商务局', 2016)] }),
  'history-clash': () =>
    golmud({
      succession: ['商务局', '旅游局'].map((former) => ({
        ...renamed('商旅局', former, '2017-03-01', '是'),
        kind: '合并',
      })),
      history: ['商务局', '旅游局'].map((former) => past(former, 2016)),
    }),
  'history-not-kept': () =>
    golmud({ succession: [renamed('商旅局', '商务局', '2017-03-01', '否')], history: [past('商务局', 2016)] }),
  'former-name-read': () =>
    golmud({
      succession: [renamed('商旅局', '商务局', '2017-03-01')],
      vetoes: [{ subject: '商务局', matter: '诫勉', document: '示例文号' }],
    }),
  'veto-without-effect': () =>
    golmud({
      roster: [{ name: '甲局', group: 'G1' }],
      vetoes: [{ subject: '甲局', matter: '诫免', document: '示例' }],
    }),
  'leader-without-units': () => golmud({ roster: [{ name: '示例领导二', group: 'L' }] }, leaders),
  'leader-unknown': () => golmud({ roster: [{ name: '甲局', group: 'G1', responsibleLeader: '示例领导五' }] }, leaders),
  'versions-disagree': () => versions('2011-07-01', { year: 2012 }),
  'versions-same-day': () => versions('2011-01-01'),
  'versions-outside-year': () => versions('2012-01-01'),
  'versions-not-named': () => named('银海'),
  'versions-first-dated': () => named('2016-01-01 yinhai@2016.1'),
  'versions-day-missing': () => named('yinhai@2016.1；yinhai@2016.2'),
  'versions-out-of-order': () => named('yinhai@2016.1；2016-09-01 yinhai@2016.2；2016-07-01 yinhai@2016.3'),
  'versions-of-others': () => named('yinhai@2016.1；2016-07-01 golmud@2016.1'),
  'versions-repeated': () => named('yinhai@2016.1；2016-07-01 yinhai@2016.1'),
  'amended-within-period': () => versions('2011-08-15'),
  'rule-not-in-force': () => amended('2016-03-01', withoutCommendation(small(1))),
  'event-undated': () => amended(null),
} satisfies Partial<Producers>
