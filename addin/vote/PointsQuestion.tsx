import { Input, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { standingOf } from './answers.ts'
import { Choice } from './Choice.tsx'
import type { QuestionProps } from './question.ts'

const useStyles = makeStyles({
  question: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'grid', gridTemplateColumns: '1fr 96px 72px', alignItems: 'center', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  points: { minWidth: 0, width: '96px', minHeight: '44px' },
  wrong: { margin: '4px 0 0', color: tokens.colorStatusDangerForeground1 },
})

/** Points for a subject, typed on the keypad, or to abstain; what cannot be taken is told at the field. */
export function PointsQuestion({ name, asks, words, answer, onAnswer }: QuestionProps) {
  const styles = useStyles()
  const wrongId = useId()
  const [left, setLeft] = useState(true)
  const text = answer && 'text' in answer ? answer.text : ''
  const abstains = answer !== undefined && 'abstain' in answer
  // a number is not called wrong while it is being typed
  const wrong = left && standingOf(asks, answer) === 'wrong'
  return (
    <div className={styles.question}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <Input
          className={styles.points}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          maxLength={10}
          aria-label={words.points(name)}
          aria-invalid={wrong}
          {...(wrong ? { 'aria-describedby': wrongId } : {})}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          onChange={(_, { value }) => onAnswer({ text: value })}
        />
        <Choice
          type="checkbox"
          group={name}
          label={words.abstain}
          spoken={`${name}：${words.abstain}`}
          chosen={abstains}
          onChoose={(chosen) => onAnswer(chosen ? { abstain: true } : { text: '' })}
        />
      </div>
      {wrong && asks.kind === 'points' && (
        <p id={wrongId} className={styles.wrong}>
          {words.wrongPoints(asks.from, asks.to, asks.decimals)}
        </p>
      )}
    </div>
  )
}
