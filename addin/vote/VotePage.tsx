import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Language } from '#shared/messages/language.ts'
import { themeFor } from '../pane/theme.ts'
import type { Send } from '../service/request.ts'
import { voteEn } from '../words/vote/en.ts'
import { voteZhCn } from '../words/vote/zh-cn.ts'
import { CheckStep } from './CheckStep.tsx'
import { CodeStep } from './CodeStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { PaperStep } from './PaperStep.tsx'
import { useBallot } from './use-ballot.ts'

const WORDS = { 'zh-CN': voteZhCn, en: voteEn }

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  column: { maxWidth: '640px', marginInline: 'auto', padding: '0 12px 24px', boxSizing: 'border-box' },
  language: { display: 'flex', justifyContent: 'end', paddingTop: '4px' },
})

/** The voters' page: the code, the paper, a look at the whole, done. */
export function VotePage({ send, first }: { send: Send; first: Language }) {
  const styles = useStyles()
  const [language, setLanguage] = useState(first)
  const words = WORDS[language]
  const ballot = useBallot(send, words)
  const { at, paper } = ballot
  useEffect(() => {
    document.documentElement.lang = language
    document.title = paper?.title ?? words.title
  }, [language, paper, words])
  useEffect(() => {
    // newer browsers give a promise here, which is no way to end an effect
    window.scrollTo(0, 0)
  }, [at])
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  return (
    <FluentProvider theme={themeFor(dark)} className={styles.page}>
      <div className={styles.column}>
        <nav className={styles.language} aria-label="语言 Language">
          <Button
            appearance="subtle"
            size="small"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {words.otherLanguage}
          </Button>
        </nav>
        <main>
          {at === 'code' && <CodeStep ballot={ballot} words={words} />}
          {at === 'paper' && paper && <PaperStep ballot={ballot} paper={paper} words={words} />}
          {at === 'check' && paper && <CheckStep ballot={ballot} paper={paper} words={words} />}
          {at === 'done' && <DoneStep words={words} />}
        </main>
      </div>
    </FluentProvider>
  )
}
