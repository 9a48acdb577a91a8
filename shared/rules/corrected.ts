import { compare, isZero, least, minus, over, plus, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import { comparisonOf } from './comparison.ts'
import { operand } from './expression.ts'
import { rankPoints } from './methods/rank-points.ts'
import type { Rule, RuleInput } from './rule.ts'

type Input = RuleInput<'corrected'>

/** 修正: another part's points made comparable over those who gave them (domain B13–B16); it stays beside as it was. */
export const corrected: Rule<'corrected'> = {
  kind: 'corrected',
  score(input) {
    const raw = input.counted(input.terms.of)
    const full = maximumOf(input)
    const maximum = full ? { maximum: full } : {}
    if (raw.outside) return { exact: ZERO, lacks: [], outside: true }
    if (raw.lacks.length > 0 || raw.notApplicable) return { ...raw, ...maximum }
    // means stand only once everyone compared with has all points
    const { method } = input.terms
    const open = method.by !== 'difficulty' && comparison(input).isOpen(comparedGroup(input))
    const exact = correction(input, raw.exact).exact
    const lacks = open ? [`${input.part.title}·其他对象的得分未齐`] : []
    return { exact: full ? least(exact, full) : exact, lacks, ...maximum }
  },
  explain(input, outcome) {
    const raw = input.counted(input.terms.of)
    if (raw.lacks.length > 0 || raw.notApplicable) return []
    const { exact, expression } = correction(input, raw.exact)
    const full = maximumOf(input)
    const held = full !== undefined && compare(exact, full) > 0
    return [
      {
        step: input.part.step,
        label: input.part.title,
        expression: held ? `min(${expression}, ${operand(full)})` : expression,
        exact: outcome.exact,
        ...(full ? { maximum: full } : {}),
      },
    ]
  },
}

function maximumOf({ part }: Input): Exact | undefined {
  return part.max === undefined ? undefined : exactOf(part.max)
}

function comparison({ everyone, terms }: Input): ReturnType<typeof comparisonOf> {
  return comparisonOf(everyone(terms.of))
}

/** The group whose members are compared; nothing where it is everyone. */
function comparedGroup({ terms, subject }: Input): string | undefined {
  const { method } = terms
  const inside = method.by === 'rank-points' || (method.by === 'standard-score' && method.among === 'group')
  return inside ? subject.subject.group : undefined
}

function correction(input: Input, raw: Exact): { readonly exact: Exact; readonly expression: string } {
  const { method } = input.terms
  const { group } = input.subject.subject
  switch (method.by) {
    case 'difficulty': {
      const coefficient = exactOf(method.coefficients[group] ?? '1')
      return { exact: times(raw, coefficient), expression: `${operand(raw)} × ${operand(coefficient)}` }
    }
    case 'standard-score': {
      const { mean, deviation } = comparison(input).spreadOf(comparedGroup(input))
      const centre = exactOf(method.centre)
      if (isZero(deviation)) return { exact: centre, expression: operand(centre) }
      const step = exactOf(method.step)
      return {
        exact: plus(centre, over(times(step, minus(raw, mean)), deviation)),
        expression: `${operand(centre)} + ${operand(step)} × (${operand(raw)} - ${operand(mean)}) / ${operand(deviation)}`,
      }
    }
    case 'rank-points': {
      const points = comparison(input).pointsOf(group)
      const exact = rankPoints(raw, points, method.table.map(exactOf), method.ties, method.better)
      return { exact, expression: operand(exact) }
    }
    case 'group-coefficient': {
      const { all, meanOf } = comparison(input)
      const own = meanOf(group)
      if (isZero(own)) return { exact: raw, expression: operand(raw) }
      return { exact: over(times(raw, all), own), expression: `${operand(raw)} × ${operand(all)} / ${operand(own)}` }
    }
    case 'group-shift': {
      const { all, meanOf } = comparison(input)
      const own = meanOf(group)
      return { exact: plus(raw, minus(all, own)), expression: `${operand(raw)} + ${operand(all)} - ${operand(own)}` }
    }
  }
}
