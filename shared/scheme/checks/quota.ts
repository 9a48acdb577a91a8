import { compare, ONE, sum, toExactText, ZERO } from '../../numbers/index.ts'
import type { SchemeCheck } from '../check.ts'
import { exactOf, type Scheme } from '../schema.ts'

/** Shares of a group above the whole, and bands that overlap or leave scores without a grade. */
export function checkQuotaShares(scheme: Scheme, { report }: SchemeCheck): void {
  const { quota } = scheme.grades
  const path = ['grades', 'quota']
  if (quota.kind === 'seats') {
    for (const { id, title } of scheme.groups) {
      const total = sum(
        quota.places.map(({ atMost }) => {
          const share = atMost?.share
          // of a share that follows the unit's own result the usual one is meant
          if (share === undefined) return ZERO
          return exactOf(typeof share === 'string' ? share : 'usual' in share ? share['usual'] : (share[id] ?? '0'))
        }),
      )
      if (compare(total, ONE) > 0)
        report([...path, 'places'], { code: 'quota-above-whole', group: title, total: toExactText(total) })
    }
  }
  if (quota.kind !== 'bands') return
  quota.bands.forEach(({ grade, from }, index) => {
    const above = quota.bands[index - 1]
    if (above && compare(exactOf(above.from), exactOf(from)) <= 0)
      report([...path, 'bands', index], { code: 'bands-overlap', grade, from, above: above.from })
  })
  const lowest = scheme.parts.find(({ id }) => id === scheme.total)?.floor ?? '0'
  const last = quota.bands.at(-1)
  if (last && compare(exactOf(last.from), exactOf(lowest)) > 0)
    report([...path, 'bands', quota.bands.length - 1], { code: 'bands-gap', from: last.from, lowest })
}
