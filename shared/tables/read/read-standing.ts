import type { Scheme } from '../../scheme/schema.ts'
import type { Standing, Subject } from '../typed.ts'
import type { RowReader } from './row-reader.ts'

const WITHOUT_GRADE: Readonly<Record<string, Standing | undefined>> = {
  只写评语: 'comments-only',
  只写评语不定等次: 'comments-only',
  不定等次: 'no-grade',
  暂缓: 'pending',
  暂缓确定等次: 'pending',
}

/** Whether a subject takes part and gets a grade, and if it takes part without one, why; only people are told why. */
export function statusOf(
  scheme: Scheme,
  row: RowReader,
): { readonly status: Subject['status']; readonly standing?: Standing } {
  const text = row.text('status')
  if (text === '' || text === '参加') return { status: 'graded' }
  if (text === '不参加') return { status: 'absent' }
  if (text === '不参加等次评定' || text === '不确定等次') return { status: 'not-graded' }
  const standing = scheme.subject === 'person' && Object.hasOwn(WITHOUT_GRADE, text) ? WITHOUT_GRADE[text] : undefined
  if (standing) return { status: 'not-graded', standing }
  row.report('error', { code: 'mark-unknown', text, heading: '状态' }, 'status')
  return { status: 'graded' }
}

/** The pool whose seats a person competes for; it must be one of the scheme's where seats go by pool. */
export function poolOf(scheme: Scheme, row: RowReader, group: string | undefined): { readonly pool?: string } {
  const { quota, elsewhere } = scheme.grades
  if (quota.kind !== 'seats' || quota.pools.length === 0) return {}
  if (group === undefined || elsewhere?.some((one) => one.groups.includes(group))) return {}
  const text = row.text('pool')
  const found = quota.pools.find((one) => one.id === text || one.title === text)
  if (found) return { pool: found.id }
  row.report(
    'error',
    text === '' ? { code: 'value-required', heading: '编制类别' } : { code: 'mark-unknown', text, heading: '编制类别' },
    'pool',
  )
  return {}
}
