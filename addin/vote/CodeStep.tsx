import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { VoteWords } from '../words/vote/words.ts'
import { Heading } from './Heading.tsx'
import { Told } from './Told.tsx'
import type { useBallot } from './use-ballot.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace },
})

/** The first step: the code from the slip. */
export function CodeStep({ ballot, words }: { ballot: ReturnType<typeof useBallot>; words: VoteWords }) {
  const styles = useStyles()
  const [missing, setMissing] = useState(false)
  const open = () => {
    setMissing(ballot.code.trim() === '')
    if (ballot.code.trim() !== '') void ballot.open()
  }
  return (
    <form
      className={styles.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <Heading>{words.title}</Heading>
      <p className={styles.quiet}>{words.keptNowhere}</p>
      <Field label={words.code} hint={words.codeHint} {...(missing ? { validationMessage: words.codeMissing } : {})}>
        <Input
          size="large"
          className={styles.code}
          value={ballot.code}
          data-testid="code"
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          placeholder="XXXX-XXXX-XXXX"
          onChange={(_, { value }) => ballot.setCode(value)}
        />
      </Field>
      <Told problem={ballot.problem} />
      <Button appearance="primary" size="large" type="submit" data-testid="open" disabledFocusable={ballot.busy}>
        {ballot.busy ? words.opening : words.open}
      </Button>
    </form>
  )
}
