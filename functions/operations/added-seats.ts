import type { TableName } from '#shared/tables/index.ts'
import type { Corrected } from './correction.ts'
import type { TableChanges } from './wrong-patch.ts'

/** The leading group's decision as a ruling cites it. */
interface Decision {
  readonly body: string
  readonly minutesNumber: string
  readonly date: string
}

/** The tables changed, with a row of 裁定 for each who would fall: 增列名额 lets each keep the grade. */
export function withAddedSeats(
  tables: readonly TableChanges[],
  fallen: Corrected['fallen'],
  reviewed: string,
  { body, minutesNumber, date }: Decision,
): TableChanges[] {
  const rows = fallen.map(({ name, group, grade }) => ({
    seen: 0,
    values: {
      ...{ group, subject: name, matter: '增列名额', opinion: grade, body, document: minutesNumber, date },
      reason: `${reviewed}复核更正后名次变动，领导小组决定增列名额`,
    },
  }))
  const rulings: TableName = 'rulings'
  const earlier = tables.find(({ table }) => table === rulings)?.changes ?? []
  return [...tables.filter(({ table }) => table !== rulings), { table: rulings, changes: [...earlier, ...rows] }]
}
