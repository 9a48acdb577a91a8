import { useCallback } from 'react'
import { listDecisions } from '#shared/api/decisions.ts'
import { listFeedback } from '#shared/api/list-feedback.ts'
import { listNotices } from '#shared/api/notices.ts'
import { listObjections } from '#shared/api/list-objections.ts'
import { readCycle } from '#shared/api/read-cycle.ts'
import { readScheme } from '#shared/api/read-scheme.ts'
import { callEndpoint } from '../../service/call-endpoint.ts'
import { DecisionSection } from '../procedure/DecisionSection.tsx'
import { FeedbackSection } from '../procedure/FeedbackSection.tsx'
import { NextStep } from '../procedure/NextStep.tsx'
import { NoticeSection } from '../procedure/NoticeSection.tsx'
import { ObjectionsSection } from '../procedure/ObjectionsSection.tsx'
import { OwnFeedback } from '../procedure/OwnFeedback.tsx'
import { PublicationSection } from '../procedure/PublicationSection.tsx'
import { Reopen } from '../procedure/Reopen.tsx'
import { StepList } from '../procedure/StepList.tsx'
import { useLoaded } from '../procedure/use-loaded.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { ApprovalForm } from '../parts/ApprovalForm.tsx'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'
import { Section } from '../parts/Section.tsx'

/** 办理: where the cycle stands, and what this person does in this step: feedback, objections, notice, decisions. */
export function ProcedurePage() {
  const { cycle } = usePane()
  return cycle ? <Procedure id={cycle.cycle} scheme={schemeOf(cycle)} /> : <NeedsCycle />
}

function Procedure({ id, scheme }: { id: string; scheme: string }) {
  const { runtime, words, person, reloadCycles } = usePane()
  const isOffice = person?.roles.includes('office') ?? false
  const isUnit = !isOffice && (person?.roles.includes('unit') ?? false)
  const sees = (roles: readonly string[]) => person?.roles.some((role) => roles.includes(role)) ?? false
  const seesAll = sees(['office', 'leader', 'auditor'])
  const load = useCallback(
    async (signal: AbortSignal) => {
      const params = { cycle: id }
      const read = await callEndpoint(runtime.send, readCycle, { params }, { signal })
      const withResults = !['input', 'grading'].includes(read.stateKind)
      const { scheme: terms } = await callEndpoint(runtime.send, readScheme, { params: { scheme } }, { signal })
      const [feedback, objections, notices, decisions] = withResults
        ? await Promise.all([
            seesAll || isUnit ? callEndpoint(runtime.send, listFeedback, { params }, { signal }) : { feedback: [] },
            callEndpoint(runtime.send, listObjections, { params }, { signal }),
            seesAll || isUnit ? callEndpoint(runtime.send, listNotices, { params }, { signal }) : { notices: [] },
            seesAll ? callEndpoint(runtime.send, listDecisions, { params }, { signal }) : { decisions: [] },
          ])
        : [{ feedback: [] }, { objections: [] }, { notices: [] }, { decisions: [] }]
      return { cycle: read, scheme: terms, ...feedback, ...objections, ...notices, ...decisions }
    },
    [runtime, id, scheme, seesAll, isUnit],
  )
  const [loaded, reload] = useLoaded(load)
  if (!loaded) return null
  const { cycle, feedback, objections, notices, decisions } = loaded
  const kind = cycle.stateKind
  const done = async () => {
    await reloadCycles()
    await reload()
  }
  const own = isUnit ? feedback[0] : undefined
  return (
    <>
      <StepList steps={cycle.steps} />
      {seesAll && <NextStep cycle={cycle} onMoved={done} />}
      {kind === 'feedback' && seesAll && <FeedbackSection cycle={id} feedback={feedback} onDone={done} />}
      {own && <OwnFeedback cycle={id} feedback={own} onDone={done} />}
      {kind === 'notice' && (seesAll || isUnit) && <NoticeSection cycle={id} notices={notices} onDone={done} />}
      {(kind === 'feedback' || kind === 'notice' || objections.length > 0) && (
        <ObjectionsSection
          cycle={id}
          scheme={loaded.scheme}
          objections={objections}
          subject={isUnit ? (own?.subject ?? person?.unit) : undefined}
          onDone={done}
        />
      )}
      {seesAll && (kind === 'deliberation' || decisions.length > 0) && (
        <DecisionSection cycle={id} decisions={decisions} open={kind === 'deliberation'} onDone={done} />
      )}
      {kind === 'approval' && isOffice && (
        <Section title={words.export.approval}>
          <ApprovalForm />
        </Section>
      )}
      {(kind === 'publication' || cycle.published !== null) && <PublicationSection cycle={cycle} onDone={done} />}
      {isOffice && <Reopen cycle={cycle} onMoved={done} />}
    </>
  )
}
