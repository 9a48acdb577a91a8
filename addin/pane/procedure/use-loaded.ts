import { useCallback, useEffect, useState } from 'react'
import { usePane } from '../pane-context.ts'

/** What a page reads when it opens, and reads again after something was done; undefined until it is there. */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
): readonly [Value | undefined, () => Promise<void>] {
  const { task, words } = usePane()
  const [value, setValue] = useState<Value>()
  const { run } = task
  const label = words.procedure.loading
  const reload = useCallback(async () => {
    const loaded = await run(label, load)
    if (loaded !== undefined) setValue(loaded)
  }, [run, load, label])
  useEffect(() => void reload(), [reload])
  return [value, reload]
}
