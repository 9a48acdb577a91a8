import { deadline } from './deadline.ts'
import { explain } from './explain.ts'
import { grade } from './grade.ts'
import { outcome } from './outcome.ts'
import { part } from './part.ts'
import { quota } from './quota.ts'
import { rank } from './rank.ts'
import { result } from './result.ts'
import { score } from './score.ts'

/** Every custom function by its id, as functions.json names it. */
export const FUNCTIONS = {
  SCORE: score,
  PART: part,
  RANK: rank,
  GRADE: grade,
  OUTCOME: outcome,
  EXPLAIN: explain,
  QUOTA: quota,
  RESULT: result,
  DEADLINE: deadline,
} as const

/** Makes the functions known to Excel's runtime. */
export function associateFunctions(): void {
  for (const [id, implementation] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, implementation)
}
