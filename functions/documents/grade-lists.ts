import type { Appraisal, SubjectResult } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'

/** The units of one group by grade, each list in 列序. */
export interface GroupList {
  readonly id: string
  readonly title: string
  readonly members: readonly SubjectResult[]
  /** Grades from best to last; a grade nobody has is left out. */
  readonly byGrade: readonly { readonly grade: string; readonly members: readonly SubjectResult[] }[]
  /** Takes part but has no grade yet. */
  readonly open: readonly SubjectResult[]
}

/** Every group of an appraisal that has members, in the scheme's order. Units outside the grading are in none. */
export function gradeLists(scheme: Scheme, appraisal: Appraisal): GroupList[] {
  return scheme.groups
    .map(({ id, title }) => {
      const members = appraisal.results
        .filter((one) => one.group === id && one.gradeState !== 'not-graded')
        .toSorted((a, b) => a.order - b.order)
      const byGrade = scheme.grades.ladder
        .map((grade) => ({ grade, members: members.filter((one) => one.grade === grade) }))
        .filter((list) => list.members.length > 0)
      return { id, title, members, byGrade, open: members.filter((one) => one.grade === null) }
    })
    .filter((group) => group.members.length > 0)
}

/** How many hold each grade of the ladder, over all groups given. */
export function countByGrade(
  ladder: readonly string[],
  groups: readonly GroupList[],
): { readonly grade: string; readonly count: number }[] {
  return ladder.map((grade) => ({
    grade,
    count: groups.reduce((sum, group) => sum + group.members.filter((one) => one.grade === grade).length, 0),
  }))
}
