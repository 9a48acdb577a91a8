import { useState } from 'react'
import { withdrawAmendment } from '#shared/api/amend-cycle.ts'
import type { Cycle } from '#shared/api/cycle.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { DenseTable } from '../parts/DenseTable.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { LabelledInput } from '../procedure/LabelledInput.tsx'
import { useCall } from '../procedure/use-call.ts'
import { AmendForm } from './AmendForm.tsx'

/** The versions of the chosen cycle and from when each holds; the office amends them until results are told. */
export function CycleVersions(props: { cycle: Cycle; others: readonly string[]; mayAmend: boolean }) {
  const { words } = usePane()
  const { cycle, others, mayAmend } = props
  const say = words.schemes.versions
  const isOpen = cycle.stateKind === 'input' || cycle.stateKind === 'grading'
  return (
    <Section title={say.title} aside={cycle.title}>
      <DenseTable
        label={say.title}
        testId="versions"
        columns={[{ heading: say.version }, { heading: say.from }, { heading: say.document }]}
        rows={cycle.schemes.map(({ scheme, from, documentNumber }, at) => ({
          key: scheme,
          cells: [scheme, at === 0 ? say.fromStart : from, documentNumber ?? ''],
        }))}
      />
      {mayAmend && !isOpen && <Quiet>{say.told}</Quiet>}
      {mayAmend && isOpen && <AmendForm cycle={cycle} others={others} />}
      {mayAmend && isOpen && cycle.schemes.length > 1 && <Withdraw cycle={cycle} />}
    </Section>
  )
}

function Withdraw({ cycle }: { cycle: Cycle }) {
  const { words, task, reloadCycles } = usePane()
  const call = useCall()
  const [reason, setReason] = useState('')
  const say = words.schemes.versions
  const withdraw = async () => {
    const body = { seen: cycle.version, reason }
    const done = await call(say.withdrawing, withdrawAmendment, { params: { cycle: cycle.cycle }, body })
    if (!done) return
    await reloadCycles()
    task.tell({ intent: 'success', text: say.withdrawn })
  }
  return (
    <details data-testid="withdraw">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.withdraw}</summary>
      <LabelledInput label={say.reason} value={reason} onChange={setReason} testId="withdraw-reason" />
      <div style={{ marginTop: '6px' }}>
        <ConfirmButton
          label={say.withdraw}
          title={say.withdrawTitle}
          text={say.withdrawText(schemeOf(cycle))}
          testId="withdraw-record"
          disabled={reason.trim() === '' || task.label !== undefined}
          onConfirm={() => void withdraw()}
        />
      </div>
    </details>
  )
}
