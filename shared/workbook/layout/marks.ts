import type { Scheme } from '../../scheme/schema.ts'

/** The marks of 状态 in a roster; those for people say why one gets no grade. */
export function statusesOf({ subject }: Pick<Scheme, 'subject'>): string[] {
  return subject === 'person'
    ? ['参加', '只写评语', '不定等次', '暂缓', '不参加']
    : ['参加', '不参加等次评定', '不参加']
}

/** What a ruling may be about. */
export function matters({ grades }: Pick<Scheme, 'grades'>): string[] {
  return ['并列处理意见', '人工调整', '增列名额', ...(grades.elsewhere ? ['上级评定'] : [])]
}

/** What a ruling may decide: grades, and prizes that are no grades. */
export function opinions({ grades: { ladder }, prizes }: Pick<Scheme, 'grades' | 'prizes'>): string[] {
  return [...ladder, ...(prizes?.ladder ?? []).filter((prize) => !ladder.includes(prize))]
}
