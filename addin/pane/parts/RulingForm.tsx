import { Button, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { Tie } from '#shared/engine/result.ts'
import type { Ruling } from '../../tasks/propose-grades.ts'
import { usePane } from '../pane-context.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '4px' },
  units: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '4px 8px', alignItems: 'center' },
})

/** The form of 并列处理意见: a grade for each tied unit, and the decision it rests on. */
export function RulingForm(props: {
  tie: Tie
  group: string
  nameOf: (id: string) => string
  onRule: (rulings: readonly Ruling[]) => void
}) {
  const { words, task } = usePane()
  const styles = useStyles()
  const [grades, setGrades] = useState<Readonly<Record<string, string>>>({})
  const [body, setBody] = useState('')
  const [document, setDocument] = useState('')
  const [date, setDate] = useState('')
  const [asked, setAsked] = useState(false)
  const { subjects } = props.tie
  const missing = (text: string | undefined): boolean => (text ?? '').trim() === ''
  const complete = subjects.every((id) => !missing(grades[id])) && ![body, document, date].some(missing)

  const submit = () => {
    setAsked(true)
    if (!complete) return
    const decision = { group: props.group, body, document, date }
    props.onRule(
      subjects.map((id) => ({
        ...decision,
        subject: props.nameOf(id),
        matter: '并列处理意见',
        opinion: grades[id] ?? '',
      })),
    )
  }
  const wanting = (text: string) => (asked && missing(text) ? { validationMessage: words.common.required } : {})
  return (
    <form
      className={styles.form}
      data-testid="ruling"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={styles.units}>
        {subjects.map((id) => (
          <UnitGrade
            key={id}
            name={props.nameOf(id)}
            tie={props.tie}
            grade={grades[id] ?? ''}
            onChoose={(grade) => setGrades({ ...grades, [id]: grade })}
          />
        ))}
      </div>
      {asked && subjects.some((id) => missing(grades[id])) && <Text size={200}>{words.allocate.ruleAll}</Text>}
      <Field label={words.allocate.body} size="small" {...wanting(body)}>
        <Input size="small" value={body} data-testid="ruling-body" onChange={(_, { value }) => setBody(value)} />
      </Field>
      <Field label={words.allocate.document} size="small" {...wanting(document)}>
        <Input
          size="small"
          value={document}
          data-testid="ruling-document"
          onChange={(_, { value }) => setDocument(value)}
        />
      </Field>
      <Field label={words.allocate.date} size="small" {...wanting(date)}>
        <Input
          size="small"
          type="date"
          value={date}
          data-testid="ruling-date"
          onChange={(_, { value }) => setDate(value)}
        />
      </Field>
      <div>
        <Button size="small" type="submit" appearance="primary" data-testid="rule" disabled={task.label !== undefined}>
          {words.allocate.rule}
        </Button>
      </div>
    </form>
  )
}

function UnitGrade(props: { name: string; tie: Tie; grade: string; onChoose: (grade: string) => void }) {
  const { words } = usePane()
  return (
    <>
      <Text size={200}>{props.name}</Text>
      <Select
        size="small"
        aria-label={`${props.name} ${words.allocate.chooseGrade}`}
        data-testid={`grade-${props.name}`}
        value={props.grade}
        onChange={(_, { value }) => props.onChoose(value)}
      >
        <option value="">{words.allocate.chooseGrade}</option>
        {props.tie.grades.map(({ grade }) => (
          <option key={grade} value={grade}>
            {grade}
          </option>
        ))}
      </Select>
    </>
  )
}
