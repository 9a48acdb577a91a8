import { definitionOf, type Column, type TableName } from '../tables/index.ts'
import type { Heading } from './headings.ts'
import { bracketNumber, headingText, headingWithoutBrackets } from './name-text.ts'
import type { KnownIndicator, ReadContext } from './reading.ts'
import { classTitles, indicatorsByHeading, optionTitles } from './wide-words.ts'

/** Columns of one indicator on a sheet that has indicators across. */
export interface IndicatorColumns {
  readonly indicator: KnownIndicator
  readonly score: number
  readonly reason: number | undefined
  /** The maximum its heading states. */
  readonly stated: number | undefined
  readonly heading: string
}

/** A sheet with subjects down and something across that long tables have down. */
export type WideMatch =
  | {
      readonly kind: 'indicators'
      readonly table: 'observations'
      readonly subject: number
      readonly across: readonly IndicatorColumns[]
      /** One column for all reasons, or for who scored. */
      readonly shared: ReadonlyMap<string, number>
    }
  | {
      readonly kind: 'options'
      readonly table: 'ballots'
      readonly subject: number
      readonly evaluatorClass: number
      readonly across: readonly { readonly title: string; readonly column: number }[]
      readonly score: number | undefined
    }
  | {
      readonly kind: 'classes'
      readonly table: 'ballots'
      readonly subject: number
      readonly across: readonly { readonly title: string; readonly column: number }[]
    }

/** How headings fit a wide sheet, if they do. */
export function matchWide(headings: readonly Heading[], context: ReadContext): WideMatch | undefined {
  const subject = find(headings, column('observations', 'subject'))
  if (!subject) return undefined
  return (
    matchOptions(headings, subject, context) ??
    matchClasses(headings, subject, context) ??
    matchIndicators(headings, subject, context)
  )
}

function matchIndicators(headings: readonly Heading[], subject: Heading, context: ReadContext): WideMatch | undefined {
  const known = indicatorsByHeading(context)
  const score = words(column('observations', 'score'))
  const reason = words(column('observations', 'reason'))
  const across: IndicatorColumns[] = []
  const used = new Set<Heading>([subject])
  headings.forEach((heading, index) => {
    const title = headingWithoutBrackets(heading.top)
    const indicator = known.get(heading.top) ?? known.get(title)
    if (!indicator || used.has(heading) || (heading.bottom !== '' && !score.includes(heading.bottom))) return
    used.add(heading)
    const next = headings[index + 1]
    const isReason =
      next && !used.has(next) && reason.includes(next.text) && (next.bottom === '' || next.top === heading.top)
    if (isReason) used.add(next)
    across.push({
      indicator,
      score: heading.column,
      reason: isReason ? next.column : undefined,
      stated: bracketNumber(heading.top),
      heading: heading.top,
    })
  })
  if (across.length === 0) return undefined
  const shared = new Map<string, number>()
  // a lone last reason column speaks for the row, not for the last indicator
  const last = across.at(-1)
  const lone =
    across.length > 1 && across.filter((one) => one.reason !== undefined).length === 1 && last?.reason !== undefined
  if (lone) {
    shared.set('reason', last.reason)
    across[across.length - 1] = { ...last, reason: undefined }
  }
  for (const key of ['scoredBy', 'scorer', 'date', 'evidence', 'reason', 'period']) {
    const found = find(
      headings.filter((heading) => !used.has(heading)),
      column('observations', key),
    )
    if (found && !shared.has(key)) shared.set(key, found.column)
  }
  return { kind: 'indicators', table: 'observations', subject: subject.column, across, shared }
}

function matchOptions(headings: readonly Heading[], subject: Heading, context: ReadContext): WideMatch | undefined {
  const evaluatorClass = find(headings, column('ballots', 'evaluatorClass'))
  const across = named(headings, optionTitles(context))
  if (!evaluatorClass || across.length < 2) return undefined
  const score = find(headings, column('ballots', 'score'))?.column
  return {
    kind: 'options',
    table: 'ballots',
    subject: subject.column,
    evaluatorClass: evaluatorClass.column,
    across,
    score,
  }
}

function matchClasses(headings: readonly Heading[], subject: Heading, context: ReadContext): WideMatch | undefined {
  const across = named(headings, classTitles(context))
  return across.length > 0 ? { kind: 'classes', table: 'ballots', subject: subject.column, across } : undefined
}

function named(headings: readonly Heading[], titles: readonly string[]): { title: string; column: number }[] {
  return titles.flatMap((title) => {
    const wanted = headingText(title)
    const found = headings.find(({ text }) => text === wanted || headingWithoutBrackets(text) === wanted)
    return found ? [{ title, column: found.column }] : []
  })
}

function find(headings: readonly Heading[], wanted: Column): Heading | undefined {
  const all = words(wanted)
  return (
    headings.find(({ text }) => all.includes(text)) ??
    headings.find(({ text }) => all.includes(headingWithoutBrackets(text)))
  )
}

function words({ heading, aliases = [] }: Column): string[] {
  return [heading, ...aliases].map(headingText)
}

function column(table: TableName, key: string): Column {
  const found = definitionOf(table).columns.find((one) => one.key === key)
  if (!found) throw new Error(`table ${table} has no column ${key}`)
  return found
}
