import { isZero, least, minus, over, plus, times, type Exact } from '../../numbers/index.ts'
import { mean } from './mean.ts'

/** 组间系数: each score × mean of all ÷ mean of its group, at most the maximum (domain B13). */
export function byGroupCoefficient(
  groups: readonly (readonly Exact[])[],
  maximum?: Exact,
): readonly (readonly Exact[])[] {
  const overall = mean(groups.flat())
  return groups.map((group) => {
    const own = mean(group)
    return group.map((score) => {
      const corrected = isZero(own) ? score : over(times(score, overall), own)
      return maximum ? least(corrected, maximum) : corrected
    })
  })
}

/** 组间平移: each score + mean of all − mean of its group; the distances inside a group stay (domain B14). */
export function byGroupShift(groups: readonly (readonly Exact[])[]): readonly (readonly Exact[])[] {
  const overall = mean(groups.flat())
  return groups.map((group) => {
    const own = mean(group)
    return group.map((score) => plus(score, minus(overall, own)))
  })
}
