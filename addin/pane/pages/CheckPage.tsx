import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { Severity } from '#shared/findings.ts'
import { appraiseWorkbook, type AppraisedWorkbook } from '../../tasks/appraise-workbook.ts'
import { versionsOf } from '../../tasks/workbook-versions.ts'
import { usePane } from '../pane-context.ts'
import { FindingLine } from '../parts/FindingLine.tsx'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { WorkbookVersions } from '../parts/WorkbookVersions.tsx'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']
/** So many findings are listed; nobody reads more at once. */
const LISTED = 300

const useStyles = makeStyles({
  row: { display: 'flex', gap: '6px', flexWrap: 'wrap', alignItems: 'center' },
  list: { listStyle: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** 数据校验: what is wrong or doubtful in the workbook, each with its cell. */
export function CheckPage() {
  const { runtime, words, task, cycle } = usePane()
  const styles = useStyles()
  const [checked, setChecked] = useState<AppraisedWorkbook>()
  const [hidden, setHidden] = useState<readonly Severity[]>([])
  const scheme = cycle ? versionsOf(cycle) : undefined
  const { run } = task
  const check = useCallback(async () => {
    if (scheme !== undefined) setChecked(await run(words.check.running, () => appraiseWorkbook(runtime, scheme)))
  }, [scheme, run, runtime, words])
  useEffect(() => void check(), [check])

  if (!cycle) return <NeedsCycle />
  const findings = checked?.findings ?? []
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length
  const shown = SEVERITIES.flatMap((severity) =>
    hidden.includes(severity) ? [] : findings.filter((one) => one.severity === severity),
  )
  const toggle = (severity: Severity) =>
    setHidden(hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity])
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="small"
          data-testid="check"
          disabled={task.label !== undefined}
          onClick={() => void check()}
        >
          {words.check.run}
        </Button>
        {checked &&
          SEVERITIES.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              appearance="subtle"
              checked={!hidden.includes(severity)}
              data-testid={`count-${severity}`}
              onClick={() => toggle(severity)}
            >
              {`${words.severities[severity]} ${count(severity)}`}
            </ToggleButton>
          ))}
      </div>
      <WorkbookVersions onWritten={check} />
      {!checked && <Quiet>{words.check.notRun}</Quiet>}
      {checked && (
        <Section title={words.check.list}>
          {findings.length === 0 && <Quiet testId="fine">{words.check.fine}</Quiet>}
          {shown.length > 0 && (
            <ul className={styles.list} data-testid="findings">
              {shown.slice(0, LISTED).map((one, index) => (
                <FindingLine
                  key={index}
                  finding={one}
                  scheme={checked.workbook.scheme}
                  results={checked.appraisal.results}
                />
              ))}
            </ul>
          )}
          {shown.length > LISTED && <Quiet>{words.common.more(shown.length - LISTED)}</Quiet>}
          {checked.workbook.leftAlone.length > 0 && (
            <Quiet>{words.check.leftAlone(words.common.list(checked.workbook.leftAlone))}</Quiet>
          )}
        </Section>
      )}
    </>
  )
}
