import type { Objection, ObjectionConflict, ReviewConflict } from '#functions/store/index.ts'
import type { ObjectionView } from '#shared/api/index.ts'
import { definitionOf, isTableName } from '#shared/tables/index.ts'
import { refuse, type Refused } from '../refused.ts'
import { wrongStep } from './wrong-step.ts'

/** An objection as callers see it. */
export function objectionView(objection: Objection): ObjectionView {
  const { objectionId, version, subject, name, statement, evidence, state, filedOn, filedBy } = objection
  const { about, window, opinion, review } = objection
  return {
    ...{ objection: objectionId, version, subject, name, statement, evidence, state, filedOn, filedBy },
    about: { ...about },
    window: { ...window },
    opinion: opinion && { ...opinion },
    review: review && {
      ...review,
      changed: review.changed.flatMap(({ table, rowId }) => (isTableName(table) ? [{ table, rowId }] : [])),
      moved: review.moved.map((one) => ({ ...one, parts: { ...one.parts } })),
      knockOn: review.knockOn && { ...review.knockOn },
    },
  }
}

const SETTLED: Readonly<Record<'upheld' | 'rejected' | 'withdrawn', string>> = {
  upheld: '已作出成立的复核决定',
  rejected: '已作出不成立的复核决定',
  withdrawn: '已撤回',
}

/** The refusal of a command on an objection. */
export function objectionRefused(conflict: ReviewConflict | ObjectionConflict, cycleId: string, what: string): Refused {
  switch (conflict.kind) {
    case 'objection-missing':
      return noObjection()
    case 'objection-stale':
      return refuse('conflict', '这件复核申请刚有变动，本次没有写入任何内容，请刷新后重试。')
    case 'objection-settled': {
      const { state } = conflict.stored
      return refuse(
        'conflict',
        `这件复核申请${state in SETTLED ? SETTLED[state as keyof typeof SETTLED] : '已办结'}，不能再${what}。`,
      ) // an objection that is not open is in one of these states
    }
    case 'inputs-changed':
      return refuse('conflict', '重算之后数据又有改动，本次没有写入任何内容，请重新预览后再决定。')
    case 'rows-refused':
      return refuse('invalid', '更正的行过多、过长或重复，请分开办理。')
    case 'frozen':
      return refuse('conflict', '本考核周期已审定，数据已锁定，不能再更正。')
    case 'closed':
      return refuse('conflict', `“${sheetOf(conflict.table)}”表在“${conflict.step.title}”环节不能更正。`)
    case 'rows': {
      const ids = conflict.rows.map(({ rowId }) => rowId).join('、')
      return refuse('conflict', `要更正的行（${ids}）已被他人修改，本次没有写入任何内容，请核对后重试。`)
    }
    case 'cycle-missing':
    case 'step':
    case 'clock':
      return wrongStep(conflict, cycleId, what)
  }
}

/** The refusal of an objection that is not there, or is another's. */
export function noObjection(): Refused {
  return refuse('not-found', '没有这件复核申请，请核对后重试。')
}

function sheetOf(table: string): string {
  return isTableName(table) ? definitionOf(table).sheet : table
}
