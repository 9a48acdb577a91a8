import { useState } from 'react'
import { createCycle } from '#shared/api/create-cycle.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { LabelledInput } from '../procedure/LabelledInput.tsx'
import { useCall } from '../procedure/use-call.ts'
import { SchemeChoice } from './SchemeChoice.tsx'

/** 新建考核周期 by an adopted scheme. */
export function CreateCycle({ schemes }: { schemes: readonly string[] }) {
  const { words, task, reloadCycles, chooseCycle } = usePane()
  const call = useCall()
  const [title, setTitle] = useState('')
  const [year, setYear] = useState('')
  const [scheme, setScheme] = useState('')
  const say = words.schemes.cycle
  const complete = title.trim() !== '' && /^\d{4}$/.test(year.trim()) && scheme !== ''
  const begin = async () => {
    const body = { title, year: Number(year), scheme }
    const begun = await call(say.beginning, createCycle, { body })
    if (!begun) return
    await reloadCycles()
    chooseCycle(begun.cycle)
    task.tell({ intent: 'success', text: say.begun(begun.title) })
  }
  return (
    <details data-testid="create-cycle">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.title}</summary>
      <LabelledInput label={say.name} value={title} onChange={setTitle} testId="cycle-title" />
      <LabelledInput label={say.year} value={year} onChange={setYear} testId="cycle-year" />
      <SchemeChoice
        label={say.scheme}
        none={words.schemes.versions.choose}
        schemes={schemes}
        value={scheme}
        testId="cycle-by"
        onChange={setScheme}
      />
      <div style={{ marginTop: '6px' }}>
        <ConfirmButton
          label={say.begin}
          title={say.beginTitle}
          text={say.beginText(scheme, year)}
          testId="begin-cycle"
          appearance="primary"
          disabled={!complete || task.label !== undefined}
          onConfirm={() => void begin()}
        />
      </div>
    </details>
  )
}
