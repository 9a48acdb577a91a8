import type { Scheme } from '#shared/scheme/schema.ts'

/** How a paper speaks to whom it is about: 你单位 or 你. */
export function you(scheme: Scheme): string {
  return scheme.subject === 'unit' ? '你单位' : '你'
}

/** What a paper calls one that is appraised: 单位 or 人员. */
export function subjects(scheme: Scheme): string {
  return scheme.subject === 'unit' ? '单位' : '人员'
}

/** What follows a number of them: 个 or 人. */
export function counted(scheme: Scheme, count: number): string {
  return scheme.subject === 'unit' ? `${count}个单位` : `${count}人`
}
