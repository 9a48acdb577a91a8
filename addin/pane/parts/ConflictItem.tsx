import { Link, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { placeText } from '#shared/messages/index.ts'
import { definitionOf, type Cell, type Column } from '#shared/tables/index.ts'
import { selectPlace } from '../../excel/select-place.ts'
import type { DifferenceOf } from '../../sync/compare.ts'
import { differingColumns } from '../../sync/differing-columns.ts'
import { sameValues, type RowValues } from '../../sync/row-key.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from './DenseTable.tsx'
import { Quiet } from './Quiet.tsx'

/** What becomes of a row that both sides changed. */
export type Choice = 'mine' | 'theirs' | 'later'

const useStyles = makeStyles({
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px',
  },
  radios: { columnGap: '4px', flexWrap: 'wrap' },
})

/** A row that both sides changed: mine and theirs side by side, with who and when, and the choice. */
export function ConflictItem(props: {
  conflict: DifferenceOf<'conflict'>
  choice: Choice
  onChoose: (choice: Choice) => void
}) {
  const { words, language, task } = usePane()
  const styles = useStyles()
  const { here, there } = props.conflict
  const table = here?.table ?? there?.table
  if (!table) return null
  const columns = here && there ? differingColumns(table, here.values, there.values) : []
  const changed =
    here && columns.find(({ key }) => !sameValues({ [key]: here.values[key] ?? null }, there?.values ?? {}))
  const place = (changed && here.sheet.cellOf(table, here.index, changed.key)) ?? here?.place
  const title = place ? placeText(place, language) : definitionOf(table).sheet
  return (
    <div className={styles.item} role="group" aria-label={title} data-testid="conflict">
      {place?.kind === 'cell' ? (
        <Link onClick={() => void selectPlace(place.sheet, place.address).catch(task.fail)}>
          <Text size={200}>{title}</Text>
        </Link>
      ) : (
        <Text size={200}>{title}</Text>
      )}
      {there && (
        <Quiet>{words.save.changedBy(there.updatedBy, new Date(there.updatedAt).toLocaleString(language))}</Quiet>
      )}
      {here && there && <Sides columns={columns} mine={here.values} theirs={there.values} />}
      {!here && <Quiet>{words.save.removedHere}</Quiet>}
      {!there && <Quiet>{words.save.removedThere}</Quiet>}
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        value={props.choice}
        onChange={(_, { value }) => props.onChoose(value === 'mine' || value === 'theirs' ? value : 'later')}
      >
        <Radio value="mine" label={<Text size={200}>{words.save.mine}</Text>} data-testid="keep-mine" />
        <Radio value="theirs" label={<Text size={200}>{words.save.theirs}</Text>} data-testid="take-theirs" />
        <Radio value="later" label={<Text size={200}>{words.save.later}</Text>} />
      </RadioGroup>
    </div>
  )
}

function Sides(props: { columns: readonly Column[]; mine: RowValues; theirs: RowValues }) {
  const { words } = usePane()
  const shown = (cell: Cell | undefined): string =>
    cell === null || cell === undefined || cell === '' ? words.save.empty : String(cell)
  return (
    <DenseTable
      label={words.save.conflict}
      columns={[{ heading: '' }, { heading: words.save.here }, { heading: words.save.there }]}
      rows={props.columns.map(({ key, heading }) => ({
        key,
        cells: [heading, shown(props.mine[key]), shown(props.theirs[key])],
      }))}
    />
  )
}
