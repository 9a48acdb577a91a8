import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import type { BallotView } from '#shared/api/ballot.ts'
import { writeCodeSlips, type ToldCodes } from '../../tasks/write-code-slips.ts'
import { usePane } from '../pane-context.ts'

const useStyles = makeStyles({
  codes: { fontFamily: tokens.fontFamilyMonospace },
  deeds: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
})

/** The most codes shown without scrolling. */
const MOST_LINES = 8

/** The codes of a class, shown this once: to copy, or to print from a sheet. */
export function CodesView(props: { ballot: BallotView; told: ToldCodes; onHide: () => void }) {
  const { words, task } = usePane()
  const styles = useStyles()
  const { ballot, told, onHide } = props
  const say = words.ballots
  const text = told.codes.join('\n')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => task.tell({ intent: 'success', text: say.copied(told.codes.length) }),
      () => task.tell({ intent: 'info', text: say.cannotCopy }),
    )
  const write = async () => {
    const sheet = await task.run(say.writing, () => writeCodeSlips(ballot, told, say))
    if (sheet !== undefined) task.tell({ intent: 'success', text: say.written(sheet) })
  }
  return (
    <>
      <Field label={say.told(told.title, told.codes.length)} hint={say.toldHelp} size="small">
        <Textarea
          size="small"
          readOnly
          className={styles.codes}
          rows={Math.min(told.codes.length, MOST_LINES)}
          value={text}
          data-testid="codes"
        />
      </Field>
      <div className={styles.deeds}>
        <Button size="small" data-testid="copy-codes" onClick={() => void copy()}>
          {say.copy}
        </Button>
        <Button
          size="small"
          appearance="primary"
          data-testid="write-codes"
          disabled={task.label !== undefined}
          onClick={() => void write()}
        >
          {say.toSheet}
        </Button>
        <Button size="small" appearance="subtle" data-testid="hide-codes" onClick={onHide}>
          {say.hide}
        </Button>
      </div>
    </>
  )
}
