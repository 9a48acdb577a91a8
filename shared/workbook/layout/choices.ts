import type { Part, Scheme, Score, ScoreKind } from '../../scheme/schema.ts'
import type { TableName } from '../../tables/index.ts'
import type { InputSheet } from '../sheet-names.ts'
import { vetoMatters } from './hints.ts'
import { matters, opinions, statusesOf } from './marks.ts'

type Choices = (scheme: Scheme, sheet: InputSheet) => readonly string[]

/** What may be chosen in the columns whose words the scheme names. */
const CHOICES: Readonly<Partial<Record<TableName, Readonly<Record<string, Choices>>>>> = {
  roster: { group: groupTitles, status: statusesOf },
  persons: { group: groupTitles, pool: poolTitles, status: statusesOf },
  indicators: { part: scoredParts },
  observations: { part: scoredParts, period: periodTitles },
  ballots: { evaluatorClass: classTitles, option: optionTitles },
  votes: { evaluatorClass: classTitles, own: () => ['是', '否'] },
  goals: { part: goalParts, rating: ratingTitles },
  measures: { part: (scheme) => titles(partsBy(scheme, 'measured')), indicator: measuredTitles },
  events: { rule: eventRules },
  vetoes: { matter: vetoMatters },
  rulings: { group: groupTitles, matter: matters, opinion: opinions },
  history: { grade: ({ grades }) => grades.ladder },
  confirmations: { confirmed: () => ['是', '否'] },
}

/** What may be chosen in a column; nothing where anything may be written. */
export function choicesOf(scheme: Scheme, sheet: InputSheet, key: string): readonly string[] | undefined {
  return CHOICES[sheet.table]?.[key]?.(scheme, sheet)
}

function groupTitles({ groups }: Scheme): string[] {
  return titles(groups)
}

function poolTitles({ grades: { quota } }: Scheme): string[] {
  return quota.kind === 'seats' ? titles(quota.pools) : []
}

function scoredParts(scheme: Scheme): string[] {
  return titles(partsBy(scheme, 'converted-sum', 'weighted-indicators', 'over-periods'))
}

function goalParts(scheme: Scheme): string[] {
  return titles(partsBy(scheme, 'rated-goals', 'goal-progress'))
}

function periodTitles({ parts }: Scheme): string[] {
  const all = parts.flatMap(({ score }) => (score.by === 'over-periods' ? titles(score.periods) : []))
  return [...new Set(all)]
}

function ratingTitles({ parts }: Scheme): string[] {
  const all = parts.flatMap(({ score }) => (score.by === 'rated-goals' ? titles(score.ratings) : []))
  return [...new Set(all)]
}

function measuredTitles({ parts }: Scheme): string[] {
  return parts.flatMap(({ score }) => (score.by === 'measured' ? titles(score.indicators) : []))
}

function eventRules({ parts }: Scheme): string[] {
  return parts.flatMap(({ score }) => (score.by === 'event-points' ? titles(score.rules) : []))
}

function classTitles(scheme: Scheme, sheet: InputSheet): string[] {
  return titles(reviewOf(scheme, sheet)?.classes ?? [])
}

function optionTitles(scheme: Scheme, sheet: InputSheet): string[] {
  return titles(reviewOf(scheme, sheet)?.options ?? [])
}

function reviewOf({ parts }: Scheme, { part }: InputSheet): Score<'evaluator-classes'> | undefined {
  const score = parts.find(({ id }) => id === part)?.score
  return score?.by === 'evaluator-classes' ? score : undefined
}

function partsBy({ parts }: Scheme, ...kinds: readonly ScoreKind[]): Part[] {
  return parts.filter(({ score }) => kinds.includes(score.by))
}

function titles(all: readonly { readonly title: string }[]): string[] {
  return all.map(({ title }) => title)
}
