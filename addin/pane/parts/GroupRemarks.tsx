import type { Mark, SubjectResult } from '#shared/engine/result.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from './Quiet.tsx'

/** What besides its points made the grade of someone in a group: a veto, a bar, a ruling; a line each. */
export function GroupRemarks({
  members,
  without = [],
}: {
  members: readonly SubjectResult[]
  /** Marks that are told elsewhere. */
  without?: readonly Mark[]
}) {
  const { words } = usePane()
  const remarks = members.flatMap((one) => {
    const marks = one.marks.filter((mark) => !without.includes(mark))
    const told = marks.map((mark) => words.score.marks[mark](one.name, one.grade ?? '', one.gradeBefore ?? ''))
    const rules = one.eligibility ?? []
    return [...told, ...(rules.length > 0 ? [words.score.barred(one.name, words.common.list(rules))] : [])]
  })
  return remarks.map((remark) => (
    <Quiet key={remark} testId="remark">
      {remark}
    </Quiet>
  ))
}
