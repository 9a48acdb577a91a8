import { Button, Field, Select, Text } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import type { Json, Parameter, Reading } from '#shared/scheme/document.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { blankOf } from './value-tree.ts'
import { ValueEditor } from './ValueEditor.tsx'

/** What is left open in a scheme document. */
export interface Open {
  readonly readings: Readonly<Record<string, Reading>>
  readonly parameters: Readonly<Record<string, Parameter>>
}

/** What an office has decided of it so far: options by reading, values as typed by parameter. */
export interface Decided {
  readonly readings: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, Json>>
}

/** The readings and parameters of a scheme: those that must be decided first, the others folded away. */
export function Decisions({
  open,
  decided,
  onDecide,
}: {
  open: Open
  decided: Decided
  onDecide: (decided: Decided) => void
}) {
  const { words } = usePane()
  const say = words.schemes.adopt
  const readings = Object.entries(open.readings)
  const parameters = Object.entries(open.parameters)
  const asked = readings.filter(([, { ask }]) => ask)
  const others = readings.filter(([, { ask }]) => !ask)
  const required = parameters.filter(([, { required: must }]) => must)
  const optional = parameters.filter(([, { required: must }]) => !must)
  const reading = ([id, one]: [string, Reading]) => (
    <ReadingField
      key={id}
      id={id}
      reading={one}
      chosen={decided.readings[id] ?? ''}
      onChoose={(option) => onDecide({ ...decided, readings: { ...decided.readings, [id]: option } })}
    />
  )
  const parameter = ([id, one]: [string, Parameter]) => (
    <ParameterField
      key={id}
      id={id}
      parameter={one}
      value={decided.parameters[id]}
      onChange={(value) => onDecide({ ...decided, parameters: { ...decided.parameters, [id]: value } })}
    />
  )
  return (
    <>
      {asked.length > 0 && <Text size={200}>{say.readings}</Text>}
      {asked.map(reading)}
      {required.length > 0 && <Text size={200}>{say.parameters}</Text>}
      {required.map(parameter)}
      {others.length > 0 && <Folded title={say.otherReadings(others.length)}>{others.map(reading)}</Folded>}
      {optional.length > 0 && <Folded title={say.otherParameters(optional.length)}>{optional.map(parameter)}</Folded>}
    </>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{title}</summary>
      <div style={{ display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '6px' }}>{children}</div>
    </details>
  )
}

function ReadingField(props: { id: string; reading: Reading; chosen: string; onChoose: (option: string) => void }) {
  const { words } = usePane()
  const { id, reading } = props
  const usual = words.schemes.adopt.usual(reading.options[reading.default] ?? reading.default)
  return (
    <Field label={`${id} ${reading.question}`} size="small" hint={reading.reason}>
      <Select
        size="small"
        select={{ style: { minWidth: 0, textOverflow: 'ellipsis' } }}
        value={props.chosen}
        data-testid={`reading-${id}`}
        onChange={(_, { value }) => props.onChoose(value)}
      >
        <option value="">{reading.ask ? words.schemes.adopt.chooseReading : usual}</option>
        {Object.entries(reading.options).map(([option, meaning]) => (
          <option key={option} value={option}>
            {meaning}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function ParameterField(props: {
  id: string
  parameter: Parameter
  value: Json | undefined
  onChange: (value: Json) => void
}) {
  const { words } = usePane()
  const say = words.schemes.adopt
  const { id, parameter } = props
  const [filled, setFilled] = useState(0)
  return (
    <section aria-label={parameter.title}>
      <Text size={200} block weight="semibold">
        {parameter.title}
      </Text>
      <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <Quiet>{say.decidedBy(parameter.decidedBy)}</Quiet>
        <Button
          size="small"
          appearance="subtle"
          aria-label={say.exampleFor(parameter.title)}
          data-testid={`example-${id}`}
          onClick={() => {
            setFilled(filled + 1)
            props.onChange(parameter.example)
          }}
        >
          {say.example}
        </Button>
      </div>
      <ValueEditor
        // a list keeps what is typed to itself, so one that is filled in from outside begins anew
        key={filled}
        shape={parameter.example}
        value={props.value ?? blankOf(parameter.example)}
        name={parameter.title}
        testId={`parameter-${id}`}
        onChange={props.onChange}
      />
    </section>
  )
}
