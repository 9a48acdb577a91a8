import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Json } from '#shared/scheme/document.ts'
import { usePane } from '../pane-context.ts'
import { askedIn, blankOf, isTree, labelOf, namesIn, takesNames, type Tree } from './value-tree.ts'

const useStyles = makeStyles({
  entries: { display: 'flex', flexDirection: 'column', gap: '3px' },
  entry: { display: 'grid', gridTemplateColumns: 'minmax(64px, 38%) 1fr', columnGap: '6px', alignItems: 'center' },
  within: {
    display: 'flex',
    flexDirection: 'column',
    gap: '3px',
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { minWidth: 0 },
})

interface Props {
  /** An example, for its shape and as a hint. */
  readonly shape: Json
  readonly value: Json
  /** What the value is, for screen readers. */
  readonly name: string
  readonly testId: string
  readonly onChange: (value: Json) => void
}

/** A parameter's value, entered in the shape of its example: one field, entries by name, or items one after another. */
export function ValueEditor(props: Props) {
  const { shape, value } = props
  if (Array.isArray(shape)) return isTree(shape[0]) ? <Items {...props} shape={shape} /> : <Names {...props} />
  if (isTree(shape)) return <Entries {...props} shape={shape} value={isTree(value) ? value : {}} />
  return <Leaf {...props} />
}

function Leaf({ shape, value, name, testId, onChange }: Props) {
  const styles = useStyles()
  const text = typeof value === 'object' || typeof value === 'boolean' ? '' : String(value)
  return (
    <Input
      size="small"
      className={styles.field}
      input={{ style: { minWidth: 0 } }}
      aria-label={name}
      placeholder={typeof shape === 'object' || typeof shape === 'boolean' ? '' : String(shape)}
      value={text}
      data-testid={testId}
      onChange={(_, { value: typed }) => onChange(typed)}
    />
  )
}

function Names({ value, name, testId, onChange }: Props) {
  const { words } = usePane()
  const styles = useStyles()
  const [text, setText] = useState(() =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('、') : '',
  )
  return (
    <Input
      size="small"
      className={styles.field}
      input={{ style: { minWidth: 0 } }}
      aria-label={name}
      placeholder={words.schemes.adopt.namesHint}
      value={text}
      data-testid={testId}
      onChange={(_, { value: typed }) => {
        setText(typed)
        onChange(namesIn(typed))
      }}
    />
  )
}

function Entries({
  shape,
  value,
  name,
  testId,
  onChange,
}: Omit<Props, 'shape' | 'value'> & { shape: Tree; value: Tree }) {
  const { words } = usePane()
  const styles = useStyles()
  const [added, setAdded] = useState('')
  const [first] = Object.values(shape)
  const keys = [...new Set([...askedIn(shape), ...askedIn(value)])]
  const add = () => {
    onChange({ ...value, [added.trim()]: blankOf(first ?? '') })
    setAdded('')
  }
  return (
    <div className={styles.entries}>
      {keys.map((key) => {
        const of = shape[key] ?? first ?? ''
        const editor = (
          <ValueEditor
            shape={of}
            value={value[key] ?? blankOf(of)}
            name={`${name}：${labelOf(key)}`}
            testId={`${testId}-${key}`}
            onChange={(one) => onChange({ ...value, [key]: one })}
          />
        )
        const isDeep = isTree(of) || (Array.isArray(of) && isTree(of[0]))
        return (
          <div key={key} className={isDeep ? styles.entries : styles.entry}>
            <Text size={200}>{labelOf(key)}</Text>
            {isDeep ? <div className={styles.within}>{editor}</div> : editor}
          </div>
        )
      })}
      {takesNames(shape) && (
        <div className={styles.entry}>
          <Input
            size="small"
            input={{ style: { minWidth: 0 } }}
            aria-label={`${name}：${words.schemes.adopt.entryName}`}
            placeholder={words.schemes.adopt.entryName}
            value={added}
            onChange={(_, { value: typed }) => setAdded(typed)}
          />
          <div>
            <Button size="small" disabled={added.trim() === '' || keys.includes(added.trim())} onClick={add}>
              {words.schemes.adopt.addEntry}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function Items({ shape, value, name, testId, onChange }: Omit<Props, 'shape'> & { shape: readonly Json[] }) {
  const { words } = usePane()
  const styles = useStyles()
  const items = Array.isArray(value) ? value : []
  const [of] = shape
  return (
    <div className={styles.entries}>
      {items.map((item, at) => (
        <div key={at} className={styles.within}>
          <ValueEditor
            shape={of ?? ''}
            value={item}
            name={`${name} ${at + 1}`}
            testId={`${testId}-${at + 1}`}
            onChange={(one) => onChange(items.with(at, one))}
          />
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...items, blankOf(of ?? '')])}>
          {words.schemes.adopt.addItem}
        </Button>
      </div>
    </div>
  )
}
