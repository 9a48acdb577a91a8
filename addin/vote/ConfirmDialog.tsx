import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'
import type { VoteWords } from '../words/vote/words.ts'

const useStyles = makeStyles({
  dialog: {
    maxWidth: '320px',
    boxSizing: 'border-box',
    padding: '16px 20px',
    border: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  head: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500 },
  buttons: { display: 'flex', gap: '8px', justifyContent: 'end', marginTop: '16px' },
})

/** Asks once more before what cannot be undone; the browser's own dialog keeps the keyboard inside. */
export function ConfirmDialog(props: { words: VoteWords; count: number; onConfirm: () => void; onClose: () => void }) {
  const styles = useStyles()
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { words, count, onConfirm, onClose } = props
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title} className={styles.head}>
        {words.confirmTitle}
      </h2>
      <p>{words.confirmText(count)}</p>
      <div className={styles.buttons}>
        <Button size="large" onClick={() => dialog.current?.close()}>
          {words.notYet}
        </Button>
        <Button
          appearance="primary"
          size="large"
          data-testid="submit-yes"
          onClick={() => {
            dialog.current?.close()
            onConfirm()
          }}
        >
          {words.submit}
        </Button>
      </div>
    </dialog>
  )
}
