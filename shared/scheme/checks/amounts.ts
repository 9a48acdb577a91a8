import { compare, isNegative, ONE, ratio, sum, toExactText } from '../../numbers/index.ts'
import { nominalOf } from '../../rules/measured/nominal.ts'
import type { Path, SchemeCheck } from '../check.ts'
import { exactOf, type Part, type Scheme } from '../schema.ts'

type Say = (path: Path, detail: string) => void

/** Numbers that are well written and cannot be meant: below nought, above the whole, out of their scale. */
export function checkAmounts(scheme: Scheme, { report }: SchemeCheck): void {
  const say: Say = (path, detail) => {
    report(path, { code: 'scheme-value', path: path.join('.'), detail })
  }
  scheme.parts.forEach((part, index) => {
    checkMarks(part, ['parts', index], say)
    checkScore(part, ['parts', index, 'score'], say)
    checkMeasured(part, ['parts', index, 'score'], say)
  })
  checkShares(scheme, say)
  const { threshold } = scheme.grades
  const { max } = scheme.parts.find(({ id }) => id === scheme.total) ?? {}
  if (threshold && max !== undefined && compare(exactOf(threshold.below), exactOf(max)) > 0)
    say(['grades', 'threshold', 'below'], `高于总分的满分 ${max}，没有谁能及格`)
  const amount = scheme.prizes?.payout?.amount
  if (amount !== undefined && isNegative(exactOf(amount))) say(['prizes', 'payout', 'amount'], '不应小于零')
  if (scheme.period.from > scheme.period.until) say(['period', 'until'], `早于起始日 ${scheme.period.from}`)
}

/** Ways to score that bring points to the part's maximum. */
const OF_A_MAXIMUM: readonly Part['score']['by'][] = [
  'converted-sum',
  'evaluator-classes',
  'over-periods',
  'count-down',
]

function checkMarks({ max, floor, score }: Part, path: Path, say: Say): void {
  if (max === undefined && OF_A_MAXIMUM.includes(score.by)) say([...path, 'max'], '没有填写满分')
  if (max !== undefined && isNegative(exactOf(max))) say([...path, 'max'], '不应小于零')
  else if (max !== undefined && floor !== undefined && compare(exactOf(floor), exactOf(max)) > 0)
    say([...path, 'floor'], `高于满分 ${max}`)
  if (max !== undefined && (score.by === 'event-points' || score.by === 'typed-deductions'))
    say([...path, 'max'], '加减分、核验扣分不按满分计，最多计多少分写在“计分·封顶”')
}

function checkScore({ score }: Part, path: Path, say: Say): void {
  switch (score.by) {
    case 'evaluator-classes': {
      const { options } = score
      options.forEach(({ title }, index) => {
        if (options.findIndex((one) => one.title === title) < index)
          say([...path, 'options', index, 'title'], `“${title}”重复`)
      })
      const low = options.length > 0 && options.every(({ points }) => compare(exactOf(points), TEN) <= 0)
      if (low) say([...path, 'options', 0, 'points'], '评议按百分制计，最好的一档一般为 100')
      return
    }
    case 'event-points':
      score.rules.forEach(({ points }, index) => {
        if (points !== 'as-verified' && isNegative(exactOf(points.each)))
          say([...path, 'rules', index, 'points', 'each'], '不应小于零；扣分的写正数，由总分减去这一得分项')
      })
      return
    case 'sum': {
      const all = [...score.of, ...score.less]
      const twice = all.find((id, index) => all.indexOf(id) < index)
      if (twice !== undefined) say([...path, 'of'], `“${twice}”写了不止一次`)
      return
    }
    case 'over-periods': {
      const weighted = score.periods.map(({ weight }, index) => ({ weight, index })).filter((one) => one.weight)
      const lacking = score.periods.findIndex(({ weight }) => weight === undefined)
      if (score.combine === 'weighted' && weighted.length > 0 && lacking >= 0)
        say([...path, 'periods', lacking, 'weight'], '按权重合成，其余各期都填了权重')
      const [first] = weighted
      if (score.combine !== 'weighted' && first)
        say([...path, 'periods', first.index, 'weight'], '合成不是“加权”，权重不起作用')
      return
    }
    default:
  }
}

/** What indicators give in full is no more than their part does. */
function checkMeasured({ score, max }: Part, path: Path, say: Say): void {
  if (score.by !== 'measured') return
  score.indicators.forEach(({ method }, index) => {
    if (method.by === 'efficacy' && compare(exactOf(method.good), exactOf(method.bad)) === 0)
      say([...path, 'indicators', index, 'method', 'good'], '与不允许值相同，无法计分')
  })
  const full = sum(score.indicators.map(({ method }) => nominalOf(method)))
  if (max === undefined || compare(full, exactOf(max)) <= 0) return
  say([...path, 'indicators'], `各指标满分合计为 ${toExactText(full)}，多于得分项的满分 ${max}`)
}

const TEN = ratio(10)

/** Shares of seats lie between nought and the whole: 20 is not 20%. */
function checkShares({ grades: { quota } }: Scheme, say: Say): void {
  const share = (path: Path, text: string) => {
    const value = exactOf(text)
    if (isNegative(value) || compare(value, ONE) > 0)
      say(path, `比例应在 0 与 100% 之间，${text} 是否应为 ${text.replace('%', '')}%`)
  }
  if (quota.kind !== 'seats') return
  const stated = [
    ...quota.places.map(({ atMost }, index) => {
      return { share: atMost?.share, path: ['grades', 'quota', 'places', index, 'atMost', 'share'] }
    }),
    { share: quota.check?.share, path: ['grades', 'quota', 'check', 'share'] },
  ]
  for (const { share: of, path } of stated) {
    if (of === undefined) continue
    if (typeof of === 'string') share(path, of)
    else if ('byResult' in of && Array.isArray(of.byResult)) {
      share([...path, 'usual'], of['usual'])
      of.byResult.forEach((one, index) => {
        share([...path, 'byResult', index, 'share'], one.share)
      })
    } else for (const [group, text] of Object.entries(of)) if (typeof text === 'string') share([...path, group], text)
  }
}
