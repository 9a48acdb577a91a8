import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { amendCycle } from '#shared/api/amend-cycle.ts'
import { compareEvaluations } from '#shared/api/compare-evaluations.ts'
import type { Cycle } from '#shared/api/cycle.ts'
import { sentence } from '#shared/messages/index.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { LabelledInput } from '../procedure/LabelledInput.tsx'
import { useCall } from '../procedure/use-call.ts'
import { Comparison, type Compared } from './Comparison.tsx'
import { SchemeChoice } from './SchemeChoice.tsx'

/** 年中修订: another adopted version from a day on, compared with what stands before it is recorded. */
export function AmendForm({ cycle, others }: { cycle: Cycle; others: readonly string[] }) {
  const { words, task, language, reloadCycles } = usePane()
  const call = useCall()
  const [scheme, setScheme] = useState('')
  const [from, setFrom] = useState('')
  const [documentNumber, setNumber] = useState('')
  const [compared, setCompared] = useState<Compared>()
  const say = words.schemes.versions
  if (others.length === 0) return <Quiet>{say.noOther}</Quiet>
  const named = scheme !== '' && from !== ''
  const busy = task.label !== undefined
  const compare = async () => {
    const body = { before: { cycle: cycle.cycle }, after: { cycle: cycle.cycle, scheme, from }, language }
    const found = await call(words.schemes.whatIf.comparing, compareEvaluations, { body })
    if (found) setCompared(found)
  }
  const amend = async () => {
    const body = { scheme, from, documentNumber, seen: cycle.version }
    const done = await call(say.amending, amendCycle, { params: { cycle: cycle.cycle }, body })
    if (!done) return
    await reloadCycles()
    const known = done.findings.map((finding) => sentence(finding, language))
    task.tell({
      intent: known.length > 0 ? 'info' : 'success',
      text: [say.amended(scheme, from), ...known].join(' '),
    })
  }
  return (
    <details data-testid="amend">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.amend}</summary>
      <Quiet>{say.amendHelp}</Quiet>
      <SchemeChoice
        label={say.version}
        none={say.choose}
        schemes={others}
        value={scheme}
        testId="amend-scheme"
        onChange={setScheme}
      />
      <LabelledInput label={say.from} type="date" value={from} onChange={setFrom} testId="amend-from" />
      <LabelledInput label={say.document} value={documentNumber} onChange={setNumber} testId="amend-document" />
      <div style={{ display: 'flex', gap: '6px', marginTop: '6px' }}>
        <Button size="small" data-testid="amend-compare" disabled={!named || busy} onClick={() => void compare()}>
          {say.compare}
        </Button>
        <ConfirmButton
          label={say.amend}
          title={say.amendTitle}
          text={say.amendText(scheme, from)}
          testId="amend-record"
          appearance="primary"
          disabled={!named || documentNumber.trim() === '' || busy}
          onConfirm={() => void amend()}
        />
      </div>
      {compared && <Comparison compared={compared} />}
    </details>
  )
}
