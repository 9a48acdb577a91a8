import { headingText } from './name-text.ts'
import type { KnownIndicator, ReadContext } from './reading.ts'

const USUAL_OPTIONS = ['满意', '比较满意', '基本满意', '不满意']

/** What voters could choose from: the scheme's options, else the usual ones. */
export function optionTitles({ scheme }: ReadContext): string[] {
  const own = (scheme?.parts ?? []).flatMap(({ score }) =>
    score.by === 'evaluator-classes' ? score.options.map((option) => option.title) : [],
  )
  return [...new Set(own.length > 0 ? own : USUAL_OPTIONS)]
}

/** The classes of evaluators of the scheme. */
export function classTitles({ scheme }: ReadContext): string[] {
  return (scheme?.parts ?? []).flatMap(({ score }) =>
    score.by === 'evaluator-classes' ? score.classes.map((one) => one.title) : [],
  )
}

/** Indicators by what a heading may call them: the rows of 指标, those the scheme lists, and the parts scored by indicators themselves. */
export function indicatorsByHeading({ indicators = [], scheme }: ReadContext): Map<string, KnownIndicator> {
  const known = new Map<string, KnownIndicator>()
  const enter = (indicator: KnownIndicator): void => {
    const heading = headingText(indicator.title)
    if (heading !== '' && !known.has(heading)) known.set(heading, indicator)
  }
  indicators.forEach(enter)
  for (const part of scheme?.parts ?? []) {
    if (part.score.by !== 'converted-sum') continue
    for (const { title } of part.indicators) enter({ title, part: part.title })
    enter({ title: part.title, part: part.title, ...(part.max === undefined ? {} : { maxPoints: Number(part.max) }) })
  }
  return known
}
