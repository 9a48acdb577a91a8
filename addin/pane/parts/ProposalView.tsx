import { makeStyles, tokens } from '@fluentui/react-components'
import { namesOf, sentence } from '#shared/messages/index.ts'
import type { GroupResult, SubjectResult } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Proposal, Ruling } from '../../tasks/propose-grades.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from './DenseTable.tsx'
import { GroupRemarks } from './GroupRemarks.tsx'
import { Quiet } from './Quiet.tsx'
import { Section } from './Section.tsx'
import { TieItem } from './TieItem.tsx'

/** Marks that the ties themselves tell. */
const TOLD_WITH_TIES = ['ruled', 'tie-by-chain'] as const

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '18px', fontSize: tokens.fontSizeBase200 } })

/** A proposal of grades: per group its seats with their arithmetic, ties, vetoes; what is in the way; who moves. */
export function ProposalView(props: {
  proposal: Proposal
  scheme: Scheme
  onRule: (rulings: readonly Ruling[]) => void
}) {
  const { words, language } = usePane()
  const styles = useStyles()
  const { appraisal, moves } = props.proposal
  const errors = appraisal.findings.filter(({ severity }) => severity === 'error')
  const names = namesOf(props.scheme, appraisal.results)
  return (
    <>
      {appraisal.groups
        .filter(({ base }) => base > 0)
        .map((group) => (
          <Group
            key={group.group}
            kind={props.scheme.subject}
            group={group}
            results={appraisal.results}
            onRule={props.onRule}
          />
        ))}
      {errors.length > 0 && (
        <Section title={words.allocate.obstacles}>
          <ul className={styles.list} data-testid="obstacles">
            {errors.slice(0, 20).map((one, index) => (
              <li key={index}>{sentence(one, language, names)}</li>
            ))}
          </ul>
          {errors.length > 20 && <Quiet>{words.common.more(errors.length - 20)}</Quiet>}
        </Section>
      )}
      <Section title={words.allocate.moves}>
        {moves.length === 0 && <Quiet>{words.allocate.noMoves}</Quiet>}
        {moves.length > 0 && (
          <DenseTable
            label={words.allocate.moves}
            testId="moves"
            columns={[{ heading: words.subjects[props.scheme.subject].one }, { heading: words.allocate.grade }]}
            rows={moves.map(({ subjectId, name, from, to }) => ({
              key: subjectId,
              cells: [name, words.allocate.moved(from ?? words.allocate.none, to ?? words.allocate.undecidedYet)],
            }))}
          />
        )}
      </Section>
    </>
  )
}

function Group(props: {
  kind: Scheme['subject']
  group: GroupResult
  results: readonly SubjectResult[]
  onRule: (rulings: readonly Ruling[]) => void
}) {
  const { words } = usePane()
  const { group, results } = props
  const nameOf = (id: string): string => results.find(({ subjectId }) => subjectId === id)?.name ?? id
  const members = results.filter((one) => one.group === group.group)
  return (
    <Section title={group.title} aside={words.score.group(group.base, group.base - group.incomplete.length)}>
      <DenseTable
        label={group.title}
        testId={`seats-${group.group}`}
        columns={[
          { heading: words.allocate.grade },
          { heading: words.allocate.share, number: true },
          { heading: words.allocate.exact, number: true },
          { heading: words.allocate.seats, number: true },
          { heading: words.allocate.filled, number: true },
          { heading: words.allocate.toAdd, number: true },
        ]}
        rows={group.seats.map((one) => ({
          key: one.grade,
          cells: [one.grade, one.share, one.exact, one.seats, one.filled, signed(one.toAdd)],
        }))}
      />
      {group.incomplete.length > 0 && (
        <Quiet>{words.allocate.incomplete(words.common.list(group.incomplete.map(nameOf)))}</Quiet>
      )}
      {group.ties.map((tie) => (
        <TieItem
          key={tie.subjects.join()}
          tie={tie}
          kind={props.kind}
          group={group.title}
          nameOf={nameOf}
          onRule={props.onRule}
        />
      ))}
      <GroupRemarks members={members} without={TOLD_WITH_TIES} />
    </Section>
  )
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0'
}
