import { createRoot } from 'react-dom/client'
import { languageOf } from '#shared/messages/index.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { App } from './App.tsx'

/** Draws the pane in the language of Office. */
export function startPane(runtime: Runtime, officeLanguage: string): void {
  const language = languageOf(officeLanguage)
  document.documentElement.lang = language
  const root = document.getElementById('pane')
  if (!root) throw new Error('pane.html has no #pane')
  createRoot(root).render(<App runtime={runtime} language={language} />)
}
