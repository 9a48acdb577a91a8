import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  choice: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 'max-content',
    minHeight: '44px',
    padding: '0 6px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    cursor: 'pointer',
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  // the mark itself takes the finger's place and the keyboard, and is not drawn
  mark: { position: 'absolute', inset: 0, margin: 0, width: '100%', height: '100%', opacity: 0, cursor: 'pointer' },
})

/** Something to choose, drawn as a field of a finger's size: one of a group, or to switch on and off. */
export function Choice(props: {
  type: 'radio' | 'checkbox'
  group: string
  label: string
  /** What is read out where the label alone does not tell whom it is about. */
  spoken?: string
  chosen: boolean
  onChoose: (chosen: boolean) => void
}) {
  const styles = useStyles()
  return (
    <label className={mergeClasses(styles.choice, props.chosen && styles.chosen)}>
      <input
        type={props.type}
        name={props.group}
        className={styles.mark}
        checked={props.chosen}
        autoComplete="off"
        aria-label={props.spoken}
        onChange={({ target }) => props.onChoose(target.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}
