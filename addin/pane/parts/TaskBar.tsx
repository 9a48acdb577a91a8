import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components'
import { usePane } from '../pane-context.ts'

const useStyles = makeStyles({
  place: { height: '2px', flexShrink: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 6px 0 12px',
    flexShrink: 0,
  },
})

/** What is being done just now, and the way to stop it. */
export function TaskBar() {
  const { words, task } = usePane()
  const styles = useStyles()
  if (task.label === undefined) return <div className={styles.place} />
  return (
    <>
      <ProgressBar className={styles.place} thickness="medium" shape="square" aria-label={task.label} />
      <div className={styles.line} role="status" data-testid="task">
        <Text size={200}>{task.label}</Text>
        <Button appearance="subtle" size="small" data-testid="cancel" onClick={task.cancel}>
          {words.common.cancel}
        </Button>
      </div>
    </>
  )
}
