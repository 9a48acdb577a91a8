import type { SchemeCheck } from '../check.ts'
import type { Scheme } from '../schema.ts'

/** Names that have to be those of grades, groups, pools or prizes: one that is none of them would never come about. */
export function checkNames(scheme: Scheme, check: SchemeCheck): void {
  const { grades, consequences = [], prizes } = scheme
  const ladder = new Set(grades.ladder)
  const groups = new Set(scheme.groups.map(({ id }) => id))
  const keys = (path: readonly (string | number)[], names: object | undefined, known: ReadonlySet<string>) => {
    for (const name of Object.keys(names ?? {})) check.refer([...path, name], name, known)
  }

  consequences.forEach(({ when }, index) => {
    when.forEach(({ any }, at) => {
      any.forEach((outcome, number) => {
        const path = ['consequences', index, 'when', at, 'any', number, 'grade']
        if ('grade' in outcome) check.refer(path, outcome.grade, ladder)
      })
    })
  })
  scheme.parts.forEach(({ score }, index) => {
    const path = ['parts', index, 'score']
    if (score.by === 'responsible-units') keys([...path, 'weights'], score.weights, groups)
    if (score.by === 'corrected' && score.method.by === 'difficulty')
      keys([...path, 'method', 'coefficients'], score.method.coefficients, groups)
    if (score.by !== 'weighted-indicators') return
    for (const [indicator, weight] of Object.entries(score.weights))
      if (typeof weight === 'object') keys([...path, 'weights', indicator], weight, groups)
  })
  const { quota } = grades
  if (quota.kind === 'seats') {
    const own = quota.pools.length > 0 ? new Set(quota.pools.map(({ id }) => id)) : groups
    quota.places.forEach(({ seats, atMost }, index) => {
      const path = ['grades', 'quota', 'places', index]
      if (typeof seats === 'object') keys([...path, 'seats'], seats, own)
      if (typeof atMost?.share === 'object' && !Array.isArray(atMost.share['byResult']))
        keys([...path, 'atMost', 'share'], atMost.share, groups)
    })
    if (quota.check) check.refer(['grades', 'quota', 'check', 'grade'], quota.check.grade, ladder)
  }
  prizes?.byRank?.places.forEach(({ seats }, index) => {
    if (typeof seats === 'object') keys(['prizes', 'byRank', 'places', index, 'seats'], seats, groups)
  })
  if (!prizes?.payout) return
  const paid = new Set(prizes.payout.coefficients.map(({ prize }) => prize))
  const unpaid = prizes.ladder.filter((prize) => !paid.has(prize))
  if (unpaid.length === 0) return
  const path = ['prizes', 'payout', 'coefficients']
  const detail = `没有写“${unpaid.join('”“')}”的系数；不发奖金的写 0`
  check.report(path, { code: 'scheme-value', path: path.join('.'), detail })
}
