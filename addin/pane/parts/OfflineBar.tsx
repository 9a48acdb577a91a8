import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import { usePane } from '../pane-context.ts'

/** Says so while scores are computed on this machine. */
export function OfflineBar() {
  const { runtime, words } = usePane()
  const offline = useSyncExternalStore(runtime.offline.subscribe, runtime.offline.get)
  if (!offline) return null
  return (
    <MessageBar intent="warning" layout="multiline" shape="square" style={{ flexShrink: 0 }} data-testid="offline">
      <MessageBarBody>{words.common.offline}</MessageBarBody>
    </MessageBar>
  )
}
