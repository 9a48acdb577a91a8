import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { Appraisal, GroupResult, SubjectResult } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { recalculate } from '../../excel/recalculate.ts'
import { appraiseWorkbook, type AppraisedWorkbook } from '../../tasks/appraise-workbook.ts'
import { versionsOf } from '../../tasks/workbook-versions.ts'
import type { Words } from '../../words/words.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from '../parts/DenseTable.tsx'
import { GroupRemarks } from '../parts/GroupRemarks.tsx'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { WorkbookVersions } from '../parts/WorkbookVersions.tsx'

const useStyles = makeStyles({ errors: { fontSize: tokens.fontSizeBase200 } })

/** 计分: computes everything again and shows each group by rank. */
export function ScorePage() {
  const { runtime, words, task, cycle, goTo } = usePane()
  const styles = useStyles()
  const [scored, setScored] = useState<AppraisedWorkbook>()
  const scheme = cycle ? versionsOf(cycle) : undefined
  const { run } = task
  /** Scores the workbook; `anew` has Excel compute all formulas again, whatever was kept. */
  const score = useCallback(
    async (anew: boolean) => {
      if (scheme === undefined) return
      const appraised = await run(words.score.running, async () => {
        if (anew) {
          runtime.evaluations.forget()
          await recalculate()
        }
        return appraiseWorkbook(runtime, scheme)
      })
      setScored(appraised)
    },
    [scheme, run, runtime, words],
  )
  useEffect(() => void score(false), [score])

  if (!cycle) return <NeedsCycle />
  const errors = scored?.findings.filter(({ severity }) => severity === 'error').length ?? 0
  return (
    <>
      <div>
        <Button
          appearance="primary"
          size="small"
          data-testid="score"
          disabled={task.label !== undefined}
          onClick={() => void score(true)}
        >
          {words.score.run}
        </Button>
      </div>
      <WorkbookVersions onWritten={() => score(false)} />
      {!scored && <Quiet>{words.score.notRun}</Quiet>}
      {errors > 0 && (
        <div>
          <Link as="button" className={styles.errors} data-testid="score-errors" onClick={() => goTo('check')}>
            {words.score.findings(errors)}
          </Link>
        </div>
      )}
      {scored?.appraisal.groups.map((group) => (
        <Group
          key={group.group}
          words={words}
          kind={scored.workbook.scheme.subject}
          group={group}
          appraisal={scored.appraisal}
          gradeHeading={words.allocate.grade}
        />
      ))}
    </>
  )
}

function Group(props: {
  words: Words
  kind: Scheme['subject']
  group: GroupResult
  appraisal: Appraisal
  gradeHeading: string
}) {
  const { words, group } = props
  const members = props.appraisal.results
    .filter((one) => one.group === group.group)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.order - b.order)
  if (members.length === 0) return null
  const scored = members.filter(({ total }) => total !== null).length
  return (
    <Section title={group.title} aside={words.score.group(group.base, scored)}>
      {group.incomplete.length > 0 && <Quiet>{words.score.incomplete(group.incomplete.length)}</Quiet>}
      <DenseTable
        label={group.title}
        testId={`group-${group.group}`}
        columns={[
          { heading: words.score.rank, number: true },
          { heading: words.subjects[props.kind].one },
          { heading: words.score.total, number: true },
          { heading: props.gradeHeading },
        ]}
        rows={members.map((one) => ({
          key: one.subjectId,
          cells: [one.rank ?? '—', one.name, pointsOf(one, words), gradeOf(one, words)],
        }))}
      />
      <GroupRemarks members={members} />
    </Section>
  )
}

function pointsOf({ total, provisional }: SubjectResult, words: Words): string {
  if (total) return total.published
  return provisional ? `${words.score.provisional} ${provisional.published}` : '—'
}

function gradeOf({ grade, gradeState }: SubjectResult, words: Words): string {
  if (gradeState === 'undecided') return words.score.undecided
  return gradeState === 'not-graded' ? words.score.notGraded : (grade ?? '—')
}
