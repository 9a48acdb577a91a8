import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import { ServiceError } from '../../service/service-error.ts'
import { changeFor } from '../../sync/changes.ts'
import type { Difference } from '../../sync/compare.ts'
import { compareWithSystem, ofKind, type Comparison } from '../../tasks/compare-with-system.ts'
import { refreshResults } from '../../tasks/refresh-results.ts'
import { saveToSystem } from '../../tasks/save-to-system.ts'
import { updateWorkbook } from '../../tasks/update-workbook.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { ConflictItem, type Choice } from '../parts/ConflictItem.tsx'
import { DifferenceTable } from '../parts/DifferenceTable.tsx'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'

const useStyles = makeStyles({ buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' } })

/** 保存到系统 and 更新到本表: what differs, row by row, with nothing overwritten unasked. */
export function SavePage() {
  const { runtime, words, task, cycle } = usePane()
  const styles = useStyles()
  const [comparison, setComparison] = useState<Comparison>()
  const [choices, setChoices] = useState<ReadonlyMap<Difference, Choice>>(new Map())
  const id = cycle?.cycle
  const scheme = cycle ? schemeOf(cycle) : ''
  const { run } = task

  const compare = useCallback(async () => {
    if (id === undefined) return
    const compared = await run(words.save.comparing, (signal) => compareWithSystem(runtime, id, scheme, signal))
    setComparison(compared)
    setChoices(new Map())
  }, [id, scheme, run, runtime, words])
  useEffect(() => void compare(), [compare])

  if (!cycle) return <NeedsCycle />
  const differences = comparison?.differences ?? []
  const conflicts = ofKind(differences, 'conflict')
  const chosen = (choice: Choice) => conflicts.filter((one) => choices.get(one) === choice)
  const changes = differences.flatMap((one) => changeFor(one, choices.get(one) === 'mine') ?? [])
  const incoming = [...ofKind(differences, 'edited-there', 'new-there', 'removed-there'), ...chosen('theirs')]

  const save = async () => {
    const outcome = await run(words.save.saving, (signal) => saved(saveToSystem(runtime, cycle.cycle, changes, signal)))
    if (!outcome) return
    await compare()
    task.tell(
      'conflict' in outcome
        ? { intent: 'error', text: outcome.conflict }
        : { intent: 'success', text: words.save.saved(outcome.rows) },
    )
  }
  const update = async () => {
    if (!comparison) return
    const done = await run(words.save.updating, async () => {
      const updated = await updateWorkbook(cycle.cycle, comparison.workbook, incoming)
      await refreshResults(runtime)
      return updated
    })
    await compare()
    if (!done) return
    const missing = done.missingSheets.map(words.save.noSheet).join('')
    task.tell({ intent: missing === '' ? 'success' : 'info', text: words.save.updated(done.rows) + missing })
  }
  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          data-testid="save"
          disabled={task.label !== undefined || changes.length === 0 || cycle.approval !== null}
          onClick={() => void save()}
        >
          {words.save.save(changes.length)}
        </Button>
        <Button
          size="small"
          data-testid="update"
          disabled={task.label !== undefined || incoming.length === 0}
          onClick={() => void update()}
        >
          {words.save.update(incoming.length)}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          data-testid="compare"
          disabled={task.label !== undefined}
          onClick={() => void compare()}
        >
          {words.save.compare}
        </Button>
      </div>
      {cycle.approval !== null && <Quiet>{words.save.frozen}</Quiet>}
      {comparison && differences.every(({ kind }) => kind === 'same') && (
        <Quiet testId="in-step">{words.save.nothing}</Quiet>
      )}
      {conflicts.length > 0 && (
        <Section title={words.save.conflicts(conflicts.length)}>
          <MessageBar intent="warning" layout="multiline" data-testid="conflicts">
            <MessageBarBody>{words.save.conflictHelp}</MessageBarBody>
          </MessageBar>
          {conflicts.map((one, index) => (
            <ConflictItem
              key={index}
              conflict={one}
              choice={choices.get(one) ?? 'later'}
              onChoose={(choice) => setChoices(new Map(choices).set(one, choice))}
            />
          ))}
        </Section>
      )}
      {comparison && <DifferenceTable differences={differences} />}
    </>
  )
}

/** How many rows were saved, or that someone else was first in the meantime: then nothing was written. */
async function saved(saving: Promise<number>): Promise<{ rows: number } | { conflict: string }> {
  try {
    return { rows: await saving }
  } catch (thrown) {
    if (thrown instanceof ServiceError && thrown.kind === 'conflict') return { conflict: thrown.message }
    throw thrown
  }
}
