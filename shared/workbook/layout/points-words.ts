import type { Column } from '../../tables/index.ts'

/** Words that may stand where points belong: an indicator may not apply, a voter may abstain. */
export function wordsInPlaceOfPoints(columns: readonly Column[]): string[] {
  return columns.some(({ key }) => key === 'ballot') ? ['弃权', '不适用'] : ['不适用']
}
