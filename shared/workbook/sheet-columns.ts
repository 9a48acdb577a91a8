import type { Scheme, Score, ScoreKind } from '../scheme/schema.ts'
import { definitionOf, type Column } from '../tables/index.ts'
import type { InputSheet } from './sheet-names.ts'
import { subjectWords } from './subject-words.ts'

const NAME_OF_A_PERSON = 14

/** The columns of an input sheet: those of its table that the scheme can use, people called people. */
export function sheetColumns(scheme: Scheme, sheet: Pick<InputSheet, 'table' | 'part'>): Column[] {
  const { subject } = subjectWords(scheme)
  const unused = new Set(unusedKeys(scheme, sheet))
  return definitionOf(sheet.table)
    .columns.filter(({ key }) => !unused.has(key))
    .map((column) => {
      if (column.key !== 'subject' || scheme.subject !== 'person') return column
      // 测评票 calls them 被测评人 itself
      return { ...column, ...(sheet.table === 'votes' ? {} : { heading: subject }), width: NAME_OF_A_PERSON }
    })
}

/** Keys of columns that nothing in the scheme can read. */
function unusedKeys(scheme: Scheme, { table, part }: Pick<InputSheet, 'table' | 'part'>): string[] {
  switch (table) {
    case 'observations':
      return uses(scheme, 'over-periods') ? [] : ['period']
    case 'ballots': {
      const score = scheme.parts.find(({ id }) => id === part)?.score
      return score?.by === 'evaluator-classes' && score.options.length === 0 ? ['option', 'count'] : []
    }
    case 'goals': {
      const progress = uses(scheme, 'goal-progress') ? [] : ['reported', 'verified', 'method']
      return [...progress, ...(uses(scheme, 'rated-goals') ? [] : ['rating']), 'period']
    }
    case 'events':
      return uses(scheme, 'event-points', takesMultiplier) ? [] : ['multiplier']
    default:
      return []
  }
}

function takesMultiplier(score: Score): boolean {
  return score.by === 'event-points' && score.multiplier.from !== undefined
}

function uses(scheme: Scheme, kind: ScoreKind, fits: (score: Score) => boolean = () => true): boolean {
  return scheme.parts.some(({ score }) => score.by === kind && fits(score))
}
