import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  cell: {
    padding: '3px 6px 3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'start',
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
})

/** A column of a dense table: its heading, and whether it holds numbers. */
export interface DenseColumn {
  readonly heading: string
  readonly number?: boolean
}

/** A table as dense as a sheet: one line a row, numbers to the right. */
export function DenseTable(props: {
  label: string
  columns: readonly DenseColumn[]
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  testId?: string
}) {
  const styles = useStyles()
  const looks = (at: number): string => mergeClasses(styles.cell, props.columns[at]?.number && styles.number)
  return (
    <table className={styles.table} aria-label={props.label} data-testid={props.testId}>
      <thead>
        <tr>
          {props.columns.map(({ heading }, at) => (
            <th key={heading} scope="col" className={mergeClasses(looks(at), styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, cells }) => (
          <tr key={key} data-testid={`row-${key}`}>
            {cells.map((cell, at) => (
              <td key={at} className={looks(at)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
