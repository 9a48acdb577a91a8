import { Button, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { bulletinOf, methodPaperOf, type Disclosure } from '../../tasks/export-documents.ts'
import { saveFile } from '../../tasks/save-file.ts'
import { turnIntoValues } from '../../tasks/turn-into-values.ts'
import { usePane } from '../pane-context.ts'
import { ApprovalForm } from '../parts/ApprovalForm.tsx'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'

const DISCLOSURES: readonly Disclosure[] = ['grades', 'ranks', 'scores']

/** 导出: the bulletin, the statement of method, the approval, and values in place of formulas. */
export function ExportPage() {
  const { runtime, words, task, cycle } = usePane()
  const [disclosure, setDisclosure] = useState<Disclosure>('grades')
  const [documentNumber, setNumber] = useState('')
  const [date, setDate] = useState('')
  if (!cycle) return <NeedsCycle />
  const download = async (name: string, make: (signal: AbortSignal) => Promise<Uint8Array>) => {
    const bytes = await task.run(words.export.exporting, make)
    if (!bytes) return
    saveFile(name, bytes)
    task.tell({ intent: 'success', text: words.export.downloaded(name) })
  }
  const toValues = async () => {
    const { valuesSheet, valuesHeadings, turning, turned } = words.export
    const count = await task.run(turning, () => turnIntoValues(valuesSheet, valuesHeadings, new Date()))
    if (count !== undefined) task.tell({ intent: 'success', text: turned(count) })
  }
  const busy = task.label !== undefined
  return (
    <>
      <Section title={words.export.bulletin}>
        {cycle.approval === null && <Quiet>{words.export.draft}</Quiet>}
        <Field label={words.export.disclosure} size="small">
          <RadioGroup
            value={disclosure}
            onChange={(_, { value }) => setDisclosure(DISCLOSURES.find((one) => one === value) ?? 'grades')}
          >
            {DISCLOSURES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={<Text size={200}>{words.export.disclosures[one]}</Text>}
                data-testid={`disclosure-${one}`}
              />
            ))}
          </RadioGroup>
        </Field>
        <Field label={words.export.documentNumber} hint={words.export.documentNumberHint} size="small">
          <Input
            size="small"
            value={documentNumber}
            data-testid="document-number"
            onChange={(_, { value }) => setNumber(value)}
          />
        </Field>
        <Field label={words.export.issueDate} size="small">
          <Input
            size="small"
            type="date"
            value={date}
            data-testid="issue-date"
            onChange={(_, { value }) => setDate(value)}
          />
        </Field>
        <div>
          <Button
            appearance="primary"
            size="small"
            data-testid="bulletin"
            disabled={busy}
            onClick={() =>
              void download(words.export.bulletinFile(cycle.cycle), (signal) =>
                bulletinOf(runtime, cycle.cycle, { disclosure, documentNumber, date }, signal),
              )
            }
          >
            {words.export.exportBulletin}
          </Button>
        </div>
      </Section>
      <Section title={words.export.method}>
        <Quiet>{words.export.methodHelp}</Quiet>
        <div>
          <Button
            size="small"
            data-testid="method-paper"
            disabled={busy}
            onClick={() =>
              void download(words.export.methodFile(cycle.cycle), (signal) =>
                methodPaperOf(runtime, cycle.cycle, signal),
              )
            }
          >
            {words.export.exportMethod}
          </Button>
        </div>
      </Section>
      <Section title={words.export.approval}>
        <ApprovalForm />
      </Section>
      <Section title={words.export.values}>
        <Quiet>{words.export.valuesHelp}</Quiet>
        <div>
          <ConfirmButton
            label={words.export.toValues}
            title={words.export.toValuesTitle}
            text={words.export.toValuesText}
            testId="to-values"
            disabled={busy}
            onConfirm={() => void toValues()}
          />
        </div>
      </Section>
    </>
  )
}
