import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  type ButtonProps,
} from '@fluentui/react-components'
import { usePane } from '../pane-context.ts'

/** A button whose deed is asked about once more before it is done. */
export function ConfirmButton(props: {
  label: string
  title: string
  text: string
  testId: string
  disabled?: boolean
  appearance?: NonNullable<ButtonProps['appearance']>
  onConfirm: () => void
}) {
  const { words } = usePane()
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance={props.appearance ?? 'secondary'}
          disabled={props.disabled ?? false}
          data-testid={props.testId}
        >
          {props.label}
        </Button>
      </DialogTrigger>
      <DialogSurface style={{ maxWidth: '320px' }}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.text}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button size="small">{words.common.cancel}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button size="small" appearance="primary" data-testid={`${props.testId}-yes`} onClick={props.onConfirm}>
                {props.label}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
