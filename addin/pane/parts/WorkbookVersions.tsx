import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { compareVersions, writeVersionsOf, type VersionsDiffer } from '../../tasks/workbook-versions.ts'
import { usePane } from '../pane-context.ts'

/** Says so where the workbook names other versions of the scheme than the chosen cycle has; one click writes the cycle's. */
export function WorkbookVersions({ onWritten }: { onWritten?: () => Promise<void> }) {
  const { words, task, cycle } = usePane()
  const [differ, setDiffer] = useState<VersionsDiffer>()
  const { run, fail, tell } = task
  const idle = task.label === undefined
  // looked at anew after each task, since any of them may have found the cycle or the workbook changed
  useEffect(() => {
    if (!idle || !cycle) return undefined
    let left = false
    compareVersions(cycle).then((found) => {
      if (!left) setDiffer(found)
    }, fail)
    return () => {
      left = true
    }
  }, [idle, cycle, fail])

  if (!cycle || !differ) return null
  const write = async () => {
    const done = await run(words.versions.writing, async () => {
      await writeVersionsOf(cycle)
      return true
    })
    if (done !== true) return
    setDiffer(undefined)
    await onWritten?.()
    tell({ intent: 'success', text: words.versions.written(differ.cycle) })
  }
  const say = differ.otherScheme ? words.versions.otherScheme : words.versions.differ
  return (
    <MessageBar intent="warning" layout="multiline" style={{ flexShrink: 0 }} data-testid="versions-differ">
      <MessageBarBody>{say(differ.workbook, differ.cycle)}</MessageBarBody>
      {!differ.otherScheme && (
        <MessageBarActions>
          <Button size="small" data-testid="write-versions" disabled={!idle} onClick={() => void write()}>
            {words.versions.write}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
