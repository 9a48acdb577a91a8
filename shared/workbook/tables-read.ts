import { followsUnits } from '../engine/quota.ts'
import type { Part, Scheme, Score } from '../scheme/schema.ts'
import type { TableName } from '../tables/index.ts'
import { subjectWords } from './subject-words.ts'

/** The tables a scheme reads; a workbook of it has no others. */
export function tablesRead(scheme: Scheme): ReadonlySet<TableName> {
  const { downgrade, eligibility = [] } = scheme.grades
  const barred = eligibility.some(({ when }) => 'vetoes' in when)
  const looksBack = (scheme.consequences ?? []).some(({ when }) => when.some(({ years }) => years > 1))
  return new Set<TableName>([
    subjectWords(scheme).roster,
    ...scheme.parts.flatMap(tablesOf),
    ...(downgrade ? [downgrade.table] : []),
    ...(barred ? (['vetoes'] as const) : []),
    ...(looksBack ? (['history', 'succession'] as const) : []),
    ...(followsUnits(scheme) ? (['results'] as const) : []),
    ...(scheme.pay ? (['lessons'] as const) : []),
    'rulings',
    ...scheme.confirm,
    ...(scheme.confirm.length > 0 ? (['confirmations'] as const) : []),
  ])
}

/** Whether a review is counted ballot by ballot, because a person's own or the extreme ones are left out. */
export function takesSingleBallots({ ownBallots, trim }: Score<'evaluator-classes'>): boolean {
  return ownBallots !== undefined || trim !== undefined
}

/** The tables that a part takes its rows from. */
function tablesOf({ score, indicators }: Part): readonly TableName[] {
  switch (score.by) {
    case 'converted-sum':
    case 'weighted-indicators':
      return ['indicators', 'observations']
    case 'over-periods':
      return indicators.length > 0 ? ['indicators', 'observations'] : ['observations']
    case 'evaluator-classes':
      return [takesSingleBallots(score) ? 'votes' : 'ballots']
    case 'event-points':
    case 'typed-deductions':
      return [score.table]
    case 'measured':
      return ['measures']
    case 'rated-goals':
    case 'goal-progress':
      return ['goals']
    case 'responsible-units':
      return score.from === 'results' ? ['results'] : []
    case 'count-down':
    case 'corrected':
    case 'sum':
      return []
  }
}
