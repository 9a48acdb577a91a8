import type { SubjectResult } from '#shared/engine/result.ts'
import { answer, orCellError } from './answer.ts'
import { forEachCell, type Cells } from './cells.ts'
import { evaluations, type Asked, type Evaluated } from './evaluations.ts'
import { whyNothing } from './reasons.ts'
import { resultOf } from './subjects.ts'

/** One value for each subject named in a cell or a column of cells. */
export async function eachSubject(
  call: Asked,
  subject: Cells,
  value: (evaluated: Evaluated, result: SubjectResult) => number | string,
): Promise<unknown[][]> {
  return answer(async () => {
    const evaluated = await evaluations().evaluate(call)
    const nothing = whyNothing(evaluated)
    if (nothing) throw nothing
    const one = subject.length === 1 && subject[0]?.length === 1
    const run = (text: string): number | string => value(evaluated, resultOf(evaluated, text))
    // a single cell fails as a whole, so that Excel shows the sentence beside it
    return forEachCell(subject, (text) => (one ? run(text) : orCellError(() => run(text))))
  })
}
