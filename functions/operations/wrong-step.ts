import type { CycleConflict, StepConflict } from '#functions/store/index.ts'
import { refuse, type Refused } from '../refused.ts'
import { noCycle } from './find-cycle.ts'

/** The refusal of something that is not for the step, the version or the moment at which a cycle stands. */
export function wrongStep(conflict: StepConflict | CycleConflict, cycleId: string, what: string): Refused {
  switch (conflict.kind) {
    case 'cycle-missing':
      return noCycle(cycleId)
    case 'step':
      return refuse('conflict', `本考核周期现在是“${conflict.stored.step.title}”环节，不能${what}。`)
    case 'clock':
      return refuse(
        'conflict',
        `系统时间早于上一次环节变动的时间（${conflict.stored.movedAt}），没有办理，请核对系统时间后重试。`,
      )
    case 'stale':
    case 'cycle-exists':
      return refuse('conflict', '考核周期刚有变动，请刷新后重试。')
  }
}
