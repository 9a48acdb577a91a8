import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { usePane } from '../pane-context.ts'

/** What the last task has to tell. */
export function NoticeBar() {
  const { words, task } = usePane()
  if (!task.notice) return null
  const { intent, text } = task.notice
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      shape="square"
      style={{ flexShrink: 0 }}
      data-testid={`notice-${intent}`}
      politeness="assertive"
    >
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={words.common.close}
            icon={<DismissRegular />}
            onClick={() => task.tell(undefined)}
          />
        }
      />
    </MessageBar>
  )
}
