import type { Problem } from '../findings.ts'

/** Titles of ids, so that people read 区财政局 rather than A03. What is not listed stays as it is. */
export interface Names {
  readonly subjects?: Readonly<Record<string, string>>
  readonly groups?: Readonly<Record<string, string>>
  readonly parts?: Readonly<Record<string, string>>
}

/** Titles of a scheme's parts and groups, and of the subjects of its results. */
export function namesOf(
  scheme: {
    readonly parts: readonly { readonly id: string; readonly title: string }[]
    readonly groups: readonly { readonly id: string; readonly title: string }[]
  },
  results: readonly { readonly subjectId: string; readonly name: string }[] = [],
): Names {
  return {
    parts: Object.fromEntries(scheme.parts.map(({ id, title }) => [id, title])),
    groups: Object.fromEntries(scheme.groups.map(({ id, title }) => [id, title])),
    subjects: Object.fromEntries(results.map(({ subjectId, name }) => [subjectId, name])),
  }
}

/** The same problem with titles in place of ids. */
export function withNames(problem: Problem, names: Names): Problem {
  const subject = (id: string): string => names.subjects?.[id] ?? id
  const group = (id: string): string => names.groups?.[id] ?? id
  const part = (id: string): string => names.parts?.[id] ?? id
  return {
    ...problem,
    ...('subject' in problem ? { subject: subject(problem.subject) } : {}),
    ...('subjects' in problem ? { subjects: problem.subjects.map(subject) } : {}),
    ...('group' in problem ? { group: group(problem.group) } : {}),
    ...('part' in problem ? { part: part(problem.part) } : {}),
    ...('parts' in problem ? { parts: problem.parts.map(part) } : {}),
  }
}
