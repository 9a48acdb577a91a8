import { least, sum, type Exact } from '../../numbers/index.ts'

/** Points of events of one category, and the most they count for. */
export interface Category {
  readonly points: readonly Exact[]
  readonly atMost?: Exact
}

/** 分类封顶: each category at most its cap, all together at most the overall one (domain B17). */
export function cappedByCategory(categories: readonly Category[], overall?: Exact): Exact {
  const all = sum(categories.map(({ points, atMost }) => (atMost ? least(sum(points), atMost) : sum(points))))
  return overall ? least(all, overall) : all
}
