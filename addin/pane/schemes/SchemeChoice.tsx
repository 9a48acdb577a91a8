import { Field, Select } from '@fluentui/react-components'

/** A choice among versions of schemes; nothing is chosen at first. */
export function SchemeChoice(props: {
  label: string
  /** What stands there while nothing is chosen. */
  none: string
  schemes: readonly string[]
  value: string
  testId: string
  onChange: (scheme: string) => void
}) {
  return (
    <Field label={props.label} size="small">
      <Select
        size="small"
        value={props.value}
        data-testid={props.testId}
        onChange={(_, { value }) => props.onChange(value)}
      >
        <option value="">{props.none}</option>
        {props.schemes.map((scheme) => (
          <option key={scheme} value={scheme}>
            {scheme}
          </option>
        ))}
      </Select>
    </Field>
  )
}
