import { isNegative, toExactText, type Exact } from '../../numbers/index.ts'
import type { ColumnPlace } from './columns-sent.ts'
import type { RowReader } from './row-reader.ts'

/** 分值 as entered, or what stands for it where the cell is blank; one that is missing or below nought has been told. */
export function readMaximum(
  row: RowReader,
  column: 'maxPoints' | ColumnPlace,
  indicator: string,
  otherwise?: () => Exact | undefined,
): Exact | undefined {
  const entered = row.number(column)
  if (entered && isNegative(entered)) {
    const problem = {
      code: 'below-minimum',
      value: toExactText(entered),
      minimum: '0',
      what: `${indicator}的分值`,
    } as const
    row.report('error', problem, 'maxPoints')
    return undefined
  }
  const maximum = entered ?? otherwise?.()
  if (maximum === undefined) row.report('error', { code: 'maximum-missing', indicator }, 'maxPoints')
  return maximum
}
