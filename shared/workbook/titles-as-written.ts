import type { Scheme, Score } from '../scheme/schema.ts'
import { nameText } from './name-text.ts'

const known = new WeakMap<Scheme, ReadonlyMap<string, string>>()

/** The scheme's own names as it writes them, by how names are compared: a title in full-width brackets is still that title. */
export function titlesAsWritten(scheme: Scheme): ReadonlyMap<string, string> {
  const made = known.get(scheme) ?? new Map(titlesOf(scheme).map((title) => [nameText(title), title]))
  known.set(scheme, made)
  return made
}

function titlesOf({ groups, parts, grades, prizes }: Scheme): string[] {
  return [
    ...groups.flatMap(({ title, members }) => [title, ...members]),
    ...parts.flatMap(({ title, score, indicators }) => [title, ...namesOf(score), ...titles(indicators)]),
    ...grades.ladder,
    ...(grades.quota.kind === 'seats' ? titles(grades.quota.pools) : []),
    ...(prizes?.ladder ?? []),
  ]
}

function namesOf(score: Score): string[] {
  switch (score.by) {
    case 'evaluator-classes':
      return [...titles(score.classes), ...titles(score.options)]
    case 'event-points':
      return titles(score.rules)
    case 'over-periods':
      return titles(score.periods)
    case 'weighted-indicators':
      return Object.keys(score.weights)
    case 'measured':
      return titles(score.indicators)
    case 'rated-goals':
      return titles(score.ratings)
    default:
      return []
  }
}

function titles(all: readonly { readonly title: string }[]): string[] {
  return all.map(({ title }) => title)
}
