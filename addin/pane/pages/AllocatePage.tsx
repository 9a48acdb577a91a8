import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import { changeFor } from '../../sync/changes.ts'
import { compareWithSystem, ofKind, type Comparison } from '../../tasks/compare-with-system.ts'
import { confirmGrades, proposeGrades, ruleOnTie, type Proposal, type Ruling } from '../../tasks/propose-grades.ts'
import { saveToSystem } from '../../tasks/save-to-system.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'
import { ProposalView } from '../parts/ProposalView.tsx'
import { Quiet } from '../parts/Quiet.tsx'

/** 拟定等次: a preview of seats, ties, vetoes and who moves; rulings; and the confirmation that writes the grades. */
export function AllocatePage() {
  const { runtime, words, task, cycle, reloadCycles } = usePane()
  const [comparison, setComparison] = useState<Comparison>()
  const [proposal, setProposal] = useState<Proposal>()
  const id = cycle?.cycle
  const scheme = cycle ? schemeOf(cycle) : ''
  const { run } = task

  /** Proposes from what the system keeps, which must be what stands here; saves what differs when asked to. */
  const preview = useCallback(
    async (saving: boolean) => {
      if (id === undefined) return
      await run(words.allocate.running, async (signal) => {
        let compared = await compareWithSystem(runtime, id, scheme, signal)
        if (saving) {
          const changes = compared.differences.flatMap((one) => changeFor(one) ?? [])
          await saveToSystem(runtime, id, changes, signal)
          compared = await compareWithSystem(runtime, id, scheme, signal)
        }
        setComparison(compared)
        const { changed, conflicts } = counts(compared)
        setProposal(changed + conflicts === 0 ? await proposeGrades(runtime, id, signal) : undefined)
      })
    },
    [id, scheme, run, runtime, words],
  )
  useEffect(() => void preview(false), [preview])

  if (!cycle) return <NeedsCycle />
  const { changed, conflicts } = comparison ? counts(comparison) : { changed: 0, conflicts: 0 }
  const { many } = words.subjects[comparison?.workbook.scheme.subject ?? 'unit']
  const busy = task.label !== undefined

  const rule = async (rulings: readonly Ruling[]) => {
    const done = await run(words.allocate.ruling, async (signal) => {
      await ruleOnTie(runtime, cycle.cycle, scheme, rulings, signal)
      setProposal(await proposeGrades(runtime, cycle.cycle, signal))
      return true
    })
    if (done) task.tell({ intent: 'success', text: words.allocate.ruled })
  }
  const confirm = async () => {
    if (!proposal) return
    const count = await run(words.allocate.confirming, async (signal) => {
      const recorded = await confirmGrades(runtime, cycle.cycle, proposal, words.allocate.confirmedHeading, signal)
      await reloadCycles()
      return recorded
    })
    if (count !== undefined) task.tell({ intent: 'success', text: words.allocate.confirmed(many(count)) })
  }
  return (
    <>
      <div>
        <Button
          appearance={changed > 0 ? 'primary' : 'secondary'}
          size="small"
          data-testid="allocate"
          disabled={busy}
          onClick={() => void preview(changed > 0)}
        >
          {changed > 0 ? words.allocate.saveAndRun : proposal ? words.allocate.again : words.allocate.run}
        </Button>
      </div>
      {changed > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="unsaved">
          <MessageBarBody>{words.allocate.unsaved(changed)}</MessageBarBody>
        </MessageBar>
      )}
      {conflicts > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="unsettled">
          <MessageBarBody>{words.allocate.conflicts(conflicts)}</MessageBarBody>
        </MessageBar>
      )}
      {proposal && comparison && (
        <>
          <ProposalView
            proposal={proposal}
            scheme={comparison.workbook.scheme}
            onRule={(rulings) => void rule(rulings)}
          />
          {!proposal.canConfirm && <Quiet testId="cannot-confirm">{words.allocate.obstacles}</Quiet>}
          <div>
            <ConfirmButton
              appearance="primary"
              label={words.allocate.confirm}
              title={words.allocate.confirmTitle}
              text={words.allocate.confirmText(many(proposal.appraisal.results.length))}
              testId="confirm"
              disabled={busy || !proposal.canConfirm}
              onConfirm={() => void confirm()}
            />
          </div>
        </>
      )}
    </>
  )
}

function counts({ differences }: Comparison): { changed: number; conflicts: number } {
  return {
    changed: ofKind(differences, 'new-here', 'edited-here', 'removed-here').length,
    conflicts: ofKind(differences, 'conflict').length,
  }
}
