import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { castBallot, readBallotPaper } from '#shared/api/votes.ts'
import type { VoteWords } from '../words/vote/words.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import type { Send } from '../service/request.ts'
import { ServiceError } from '../service/service-error.ts'
import { votesOf, type Answer, type Answers, type Paper } from './answers.ts'
import { useSteps, type Step } from './use-steps.ts'

/** How long an answer is waited for before the connection counts as lost, in milliseconds. */
const PATIENCE = 30_000

/** Whether the service may have taken in what was sent although nobody knows. */
function isUncertain(thrown: unknown): boolean {
  return !(thrown instanceof ServiceError) || thrown.kind === 'unreachable' || thrown.kind === 'failed'
}

/** One voter's way from the code to the vote; everything is in memory alone, and gone after the vote or with the page. */
export function useBallot(send: Send, words: VoteWords) {
  const { step, go } = useSteps()
  const [code, setCode] = useState('')
  const [opened, setOpened] = useState<{ readonly code: string; readonly paper: Paper }>()
  const [answers, setAnswers] = useState<Answers>({})
  const [done, setDone] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const sending = useRef(false)
  const uncertain = useRef(false)

  const forget = useCallback(() => {
    setCode('')
    setOpened(undefined)
    setAnswers({})
    setProblem(undefined)
    uncertain.current = false
  }, [])
  useForgetting(forget, opened !== undefined && Object.keys(answers).length > 0)

  /** Does one thing at a time; what goes wrong is told. */
  async function attempt(work: (signal: AbortSignal) => Promise<void>, told: (thrown: unknown) => string) {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      await work(AbortSignal.timeout(PATIENCE))
    } catch (thrown) {
      setProblem(told(thrown))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }

  const open = () =>
    attempt(
      async (signal) => {
        const paper = await callEndpoint(send, readBallotPaper, { body: { code } }, { signal })
        if (code !== opened?.code) setAnswers({})
        setOpened({ code, paper })
        go('paper')
      },
      (thrown) => sentenceOf(thrown, words.lost, words),
    )
  const cast = () =>
    attempt(
      async (signal) => {
        const votes = opened && votesOf(opened.paper, answers)
        if (!votes) return
        await callEndpoint(send, castBallot, { body: { code: opened.code, votes } }, { signal })
        setDone(true)
        forget()
      },
      (thrown) => {
        const sentence = sentenceOf(thrown, words.lostSending, words)
        const arrived = uncertain.current && thrown instanceof ServiceError && thrown.kind === 'conflict'
        uncertain.current ||= isUncertain(thrown)
        return arrived ? `${sentence}${words.alreadyAfterLost}` : sentence
      },
    )
  const moved = (to: Step) => {
    setProblem(undefined)
    go(to)
  }
  const at = done ? 'done' : opened ? step : 'code'
  return {
    ...{ at, code, setCode, paper: opened?.paper, answers, busy, problem, open, cast },
    go: moved,
    answer: (given: Readonly<Record<string, Answer>>) => setAnswers((before) => ({ ...before, ...given })),
  }
}

/** The service's own sentence; a lost connection and a fault of ours have theirs. */
function sentenceOf(thrown: unknown, lost: string, { broken }: VoteWords): string {
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError') return lost
  if (thrown instanceof ServiceError) return thrown.kind === 'unreachable' ? lost : thrown.message
  console.error(thrown)
  return broken
}

/** Asks before a page with answers is left, and forgets everything when it is, as browsers keep pages to go back to. */
function useForgetting(forget: () => void, filled: boolean): void {
  useEffect(() => {
    const leave = () => flushSync(forget)
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [forget])
  useEffect(() => {
    if (!filled) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [filled])
}
