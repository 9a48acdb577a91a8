import { greatest, least, over, ratio, times, ZERO, type Exact } from '../../numbers/index.ts'
import type { Method } from '../../scheme/method-schemas.ts'
import { exactOf } from '../../scheme/terms.ts'
import { operand } from '../expression.ts'
import { baseAndSteps, stepsShort } from '../methods/base-and-steps.ts'
import { completion } from '../methods/completion.ts'
import { efficacy } from '../methods/efficacy.ts'
import { minMax } from '../methods/min-max.ts'
import { rankPoints } from '../methods/rank-points.ts'
import { ratioToBest } from '../methods/ratio-to-best.ts'
import { standardScore } from '../methods/standard-score.ts'
import { twoWay } from '../methods/two-way.ts'

/** What was measured of one subject, and of all in its group. */
export interface Measured {
  readonly actual: Exact
  /** The subject's own target, where it has one. */
  readonly target: Exact | undefined
  readonly group: readonly Exact[]
}

/** Points, and how they were reckoned where four operations say it. */
export interface MeasuredPoints {
  readonly points: Exact
  readonly expression: string
}

const HUNDRED = ratio(100)

/** The points a method makes of what was measured; nothing where it would divide by nought or has no target. */
export function pointsOf(method: Method, { actual, target: own, group }: Measured): MeasuredPoints | undefined {
  switch (method.by) {
    case 'completion': {
      const target = targetOf(method.target, own)
      if (!target) return undefined
      const full = exactOf(method.full)
      const rate = `${operand(full)} × ${operand(actual)} / ${operand(target)}`
      const held = method.beyond === 'capped' ? `min(${rate}, ${operand(full)})` : rate
      return made(completion(actual, target, full, method.beyond), `max(0, ${held})`)
    }
    case 'base-and-steps': {
      const target = targetOf(method.target, own)
      if (!target) return undefined
      const steps = stepsShort(actual, target, exactOf(method.unit), method.how, method.better)
      const [full, step] = [exactOf(method.full), exactOf(method.step)]
      return made(baseAndSteps(full, step, steps), `max(0, ${operand(full)} - ${operand(step)} × ${operand(steps)})`)
    }
    case 'two-way': {
      const points = twoWay(actual, {
        base: exactOf(method.base),
        up: exactOf(method.up),
        upAtMost: exactOf(method.upAtMost),
        down: exactOf(method.down),
        downAtMost: exactOf(method.downAtMost),
      })
      return made(method.floor === undefined ? points : greatest(points, exactOf(method.floor)))
    }
    case 'efficacy': {
      const found = efficacy(actual, exactOf(method.bad), exactOf(method.good))
      if (!found) return undefined
      const held = method.held === 'to-range' ? least(HUNDRED, greatest(ZERO, found)) : found
      const full = exactOf(method.full)
      return made(times(over(held, HUNDRED), full), `${operand(held)} / 100 × ${operand(full)}`)
    }
    case 'rank-points':
      return made(rankPoints(actual, group, method.table.map(exactOf), method.ties, method.better))
    case 'ratio-to-best':
      return made(ratioToBest(actual, group, exactOf(method.full), method.better))
    case 'min-max':
      return made(minMax(actual, group, exactOf(method.from), exactOf(method.to)))
    case 'standard-score':
      return made(standardScore(actual, group, exactOf(method.centre), exactOf(method.step)))
  }
}

function targetOf(ofScheme: string | undefined, own: Exact | undefined): Exact | undefined {
  return own ?? (ofScheme === undefined ? undefined : exactOf(ofScheme))
}

function made(points: Exact | undefined, expression?: string): MeasuredPoints | undefined {
  return points && { points, expression: expression ?? operand(points) }
}
