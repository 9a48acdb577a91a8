import { createContext, useContext } from 'react'
import type { Cycle } from '#shared/api/cycle.ts'
import type { OutputOf } from '#shared/api/endpoint.ts'
import type { me } from '#shared/api/me.ts'
import type { Language } from '#shared/messages/index.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import type { Words } from '../words/words.ts'
import type { Page } from './pages.ts'
import type { Task } from './use-task.ts'

/** Who is signed in. */
export type Person = OutputOf<typeof me>

/** What every page of the pane needs. */
export interface Pane {
  readonly runtime: Runtime
  readonly language: Language
  readonly words: Words
  readonly task: Task
  readonly person: Person | undefined
  readonly cycles: readonly Cycle[]
  readonly cycle: Cycle | undefined
  readonly chooseCycle: (cycle: string) => void
  readonly reloadCycles: () => Promise<void>
  readonly goTo: (page: Page) => void
}

const PaneContext = createContext<Pane | undefined>(undefined)

/** Gives the pages below it what they need. */
export const PaneProvider = PaneContext.Provider

/** What this page needs. */
export function usePane(): Pane {
  const pane = useContext(PaneContext)
  if (!pane) throw new Error('a page stands outside the pane')
  return pane
}

/** The scheme a cycle goes by at its end: the last of its versions. */
export function schemeOf(cycle: Cycle): string {
  return cycle.schemes.at(-1)?.scheme ?? ''
}
