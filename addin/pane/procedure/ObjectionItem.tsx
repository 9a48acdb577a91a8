import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ObjectionView } from '#shared/api/objection.ts'
import { withdrawObjection } from '#shared/api/withdraw-objection.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { MovedTable } from './MovedTable.tsx'
import { OpinionForm } from './OpinionForm.tsx'
import { PaperButton } from './PaperButton.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { useCall } from './use-call.ts'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
})

/** One objection from its filing to its decision, with what this person can do next. */
export function ObjectionItem(props: { cycle: string; objection: ObjectionView; onDone: () => Promise<void> }) {
  const { words, task, person } = usePane()
  const styles = useStyles()
  const call = useCall()
  const { cycle, objection, onDone } = props
  const say = words.procedure.objections
  const { about, opinion, review } = objection
  const open = objection.state === 'filed' || objection.state === 'answered'
  const is = (role: 'office' | 'unit' | 'evaluator') => person?.roles.includes(role) ?? false
  const withdraw = async () => {
    const params = { cycle, objection: objection.objection }
    const done = await call(words.procedure.moving, withdrawObjection, { params, body: { seen: objection.version } })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.withdrawn })
  }
  return (
    <article className={styles.item} data-testid={`objection-${objection.name}`}>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {objection.name}：{about.title}
          {about.indicator === null ? '' : `（${about.indicator}）`}
        </Text>
        <Text size={200} data-testid="objection-state">
          {say.states[objection.state]}
        </Text>
      </div>
      <Quiet>{say.filedOn(objection.filedOn, objection.window.until)}</Quiet>
      <Text size={200}>{objection.statement}</Text>
      {objection.evidence !== null && (
        <Quiet>
          {say.evidence}：{objection.evidence}
        </Quiet>
      )}
      {opinion && <Text size={200}>{say.opinionOf(opinion.unit, opinion.agrees, opinion.text)}</Text>}
      {review && <Text size={200}>{say.decided(review.decidedOn, review.reason)}</Text>}
      {review?.knockOn && <Text size={200}>{say.minutes(review.knockOn.choice, review.knockOn.minutesNumber)}</Text>}
      {review && review.moved.length > 0 && <MovedTable moved={review.moved} />}
      <div>
        <PaperButton
          cycle={cycle}
          paper={review ? 'review-decision' : 'objection-form'}
          query={{ objection: objection.objection }}
          label={review ? say.decision : say.form}
          name={`${objection.name}${review ? say.decision : say.form}`}
        />
        {open && (is('office') || is('unit')) && (
          <ConfirmButton
            label={say.withdraw}
            title={say.withdrawTitle}
            text={say.withdrawText}
            testId="withdraw"
            disabled={task.label !== undefined}
            onConfirm={() => void withdraw()}
          />
        )}
      </div>
      {open && (is('office') || is('evaluator')) && <OpinionForm cycle={cycle} objection={objection} onDone={onDone} />}
      {open && is('office') && <ReviewForm cycle={cycle} objection={objection} onDone={onDone} />}
    </article>
  )
}
