import type { InputOf, recordRulings } from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'

/** Rulings on every undecided tie: the first of the tied get the better grade while it has seats. */
export function rulingsOn({ groups }: Appraisal): InputOf<typeof recordRulings>['body']['rulings'] {
  return groups.flatMap(({ title, ties }) =>
    ties
      .filter(({ state }) => state === 'undecided')
      .flatMap(({ subjects, grades }) => {
        const seats = grades.flatMap(({ grade, seats: left }) => Array.from({ length: left }, () => grade))
        return subjects.map((subject, index) => ({
          ...{ group: title, subject, matter: '并列处理意见' as const, opinion: seats[index] ?? '' },
          ...{ body: '区绩效考评领导小组（示例）', document: '示例纪要〔2017〕2号', date: '2017-02-08' },
        }))
      }),
  )
}
