import { makeStyles, tokens } from '@fluentui/react-components'
import { Choice } from './Choice.tsx'
import type { QuestionProps } from './question.ts'

const useStyles = makeStyles({
  question: {
    border: 'none',
    margin: 0,
    padding: '6px 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  options: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
})

/** One of some options for a subject, or to abstain; each as large as a finger. */
export function OptionsQuestion({ name, asks, words, answer, onAnswer }: QuestionProps) {
  const styles = useStyles()
  const options = asks.kind === 'options' ? asks.options : []
  return (
    <fieldset className={styles.question}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <Choice
            key={option}
            type="radio"
            group={name}
            label={option}
            chosen={answer !== undefined && 'option' in answer && answer.option === option}
            onChoose={() => onAnswer({ option })}
          />
        ))}
        <Choice
          type="radio"
          group={name}
          label={words.abstain}
          chosen={answer !== undefined && 'abstain' in answer}
          onChoose={() => onAnswer({ abstain: true })}
        />
      </div>
    </fieldset>
  )
}
