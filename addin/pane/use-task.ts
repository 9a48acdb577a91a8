import { useCallback, useMemo, useRef, useState } from 'react'
import { ServiceError } from '../service/service-error.ts'
import type { Words } from '../words/words.ts'

/** What the pane tells after a task, or when it failed. */
export interface Notice {
  readonly intent: 'success' | 'error' | 'info'
  readonly text: string
}

/** How a task is run. */
export interface How {
  /** Nobody asked for it by a click, so what was told last stays. */
  readonly unasked?: boolean
}

/** The one task the pane works at, and what it has to tell. */
export interface Task {
  /** What is being done, for people; undefined when idle. */
  readonly label: string | undefined
  readonly notice: Notice | undefined
  /** Runs a task, after those before it. Gives undefined when it failed or was cancelled. */
  readonly run: <Value>(
    label: string,
    work: (signal: AbortSignal) => Promise<Value>,
    how?: How,
  ) => Promise<Value | undefined>
  readonly cancel: () => void
  /** Tells of a failure as a sentence. */
  readonly fail: (thrown: unknown) => void
  readonly tell: (notice: Notice | undefined) => void
}

/** The pane's task, with its failures as sentences. */
export function useTask(words: Words): Task {
  const [label, setLabel] = useState<string>()
  const [notice, tell] = useState<Notice>()
  const controller = useRef<AbortController>(undefined)
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const fail = useCallback((thrown: unknown) => tell({ intent: 'error', text: told(thrown, words) }), [words])
  const run = useCallback(
    <Value>(
      what: string,
      work: (signal: AbortSignal) => Promise<Value>,
      { unasked = false }: How = {},
    ): Promise<Value | undefined> => {
      const perform = async (): Promise<Value | undefined> => {
        const own = new AbortController()
        controller.current = own
        setLabel(what)
        if (!unasked) tell(undefined)
        try {
          return await Promise.race([work(own.signal), aborted(own.signal)])
        } catch (thrown) {
          if (own.signal.aborted) tell({ intent: 'info', text: words.common.cancelled })
          else fail(thrown)
          return undefined
        } finally {
          controller.current = undefined
          setLabel(undefined)
        }
      }
      // one after another: a page that opens while something runs has its turn when that is done
      const done = last.current.then(perform)
      last.current = done
      return done
    },
    [words, fail],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  return useMemo(() => ({ label, notice, run, cancel, tell, fail }), [label, notice, run, cancel, fail])
}

/** Fails as soon as the task is cancelled, whatever it is waiting for. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))))
}

/** The service's own sentence; anything else is a fault of ours, which the console keeps. */
function told(thrown: unknown, words: Words): string {
  if (thrown instanceof ServiceError) return thrown.message
  console.error(thrown)
  return words.common.brokenInside
}
