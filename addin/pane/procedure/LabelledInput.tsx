import { Field, Input, Textarea } from '@fluentui/react-components'

/** A small field with its label: one line, a day, or several lines. */
export function LabelledInput(props: {
  label: string
  value: string
  onChange: (value: string) => void
  testId: string
  type?: 'text' | 'date' | 'lines'
}) {
  const { label, value, onChange, testId, type = 'text' } = props
  return (
    <Field label={label} size="small">
      {type === 'lines' ? (
        <Textarea
          size="small"
          rows={3}
          value={value}
          data-testid={testId}
          onChange={(_, { value: text }) => onChange(text)}
        />
      ) : (
        <Input
          size="small"
          type={type}
          value={value}
          data-testid={testId}
          onChange={(_, { value: text }) => onChange(text)}
        />
      )}
    </Field>
  )
}
