import { useCallback, useEffect, useState } from 'react'
import { usePane } from '../pane-context.ts'
import type { How } from '../use-task.ts'

/** What a page reads when it opens, and reads again after something was done; undefined until it is there. */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  how?: How,
): readonly [Value | undefined, () => Promise<void>] {
  const { task, words } = usePane()
  const [value, setValue] = useState<Value>()
  const { run } = task
  const label = words.procedure.loading
  const unasked = how?.unasked ?? false
  const reload = useCallback(async () => {
    const loaded = await run(label, load, { unasked })
    if (loaded !== undefined) setValue(loaded)
  }, [run, load, label, unasked])
  useEffect(() => void reload(), [reload])
  return [value, reload]
}
