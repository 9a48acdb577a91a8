import type { SchemeCheck } from './check.ts'
import type { Step, StepKind } from './procedure-schema.ts'
import type { Scheme } from './schema.ts'

/** Kinds of which a procedure has one at most; a result is graded, approved, published and archived once. */
const ONCE: readonly StepKind[] = ['grading', 'approval', 'publication', 'archive']
/** Kinds in the order in which they must follow one another, where a procedure has them. */
const ORDER: readonly (readonly [before: StepKind, after: StepKind])[] = [
  ['grading', 'feedback'],
  ['grading', 'approval'],
  ['feedback', 'approval'],
  ['approval', 'publication'],
  ['publication', 'archive'],
]
/** Kinds in which rows are entered; in all others what was computed from them stands. */
const TAKES_ROWS: readonly StepKind[] = ['input', 'grading']

/** Kinds whose deadline is counted from a day of the procedure itself: a receipt, a posting. */
const RUNS: readonly StepKind[] = ['feedback', 'notice']

/** What is wrong with a scheme's procedure: steps out of order, wanting, or naming deadlines that are none. */
export function checkProcedure(scheme: Scheme, { refer, report }: Pick<SchemeCheck, 'refer' | 'report'>): void {
  const steps = scheme.procedure?.steps
  if (!steps) return
  const wrong = (index: number, detail: string) => {
    const path = ['procedure', 'steps', index]
    report(path, { code: 'scheme-value', path: path.join('.'), detail })
  }
  const all = new Set(scheme.deadlines.map(({ id }) => id))
  const dated = new Set(scheme.deadlines.filter(({ due }) => !('days' in due)).map(({ id }) => id))
  const counted = new Set(scheme.deadlines.filter(({ due }) => 'days' in due).map(({ id }) => id))
  for (const [index, step] of steps.entries()) {
    if (step.deadline !== undefined)
      refer(['procedure', 'steps', index, 'deadline'], step.deadline, RUNS.includes(step.kind) ? counted : all)
    for (const deadline of Object.values(step.closes ?? {}))
      refer(['procedure', 'steps', index, 'closes'], deadline, dated)
    if (step.edits.length > 0 && !TAKES_ROWS.includes(step.kind)) wrong(index, `“${step.title}”环节不能修改数据表`)
    if (steps.findIndex(({ id, title }) => id === step.id || title === step.title) < index)
      wrong(index, `环节“${step.title}”重复`)
    if (ONCE.includes(step.kind) && steps.findIndex(({ kind }) => kind === step.kind) < index)
      wrong(index, `只能有一个${step.kind}环节`)
    if (needsDeadline(step)) wrong(index, `“${step.title}”环节没有写明期限（deadline）`)
  }
  if (!TAKES_ROWS.includes(steps[0]?.kind ?? 'archive')) wrong(0, '第一个环节应当能填报数据')
  for (const [before, after] of ORDER) {
    const [first, then] = [before, after].map((kind) => steps.findLastIndex((step) => step.kind === kind))
    if (first !== undefined && then !== undefined && then >= 0 && first > then)
      wrong(first, `${before}环节应当在${after}环节之前`)
  }
  for (const kind of ['grading', 'approval', 'publication'] as const)
    if (!steps.some((step) => step.kind === kind)) wrong(0, `缺少${kind}环节`)
}

function needsDeadline({ kind, deadline }: Step): boolean {
  return RUNS.includes(kind) && deadline === undefined
}
