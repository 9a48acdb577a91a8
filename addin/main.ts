import { officeReady } from './excel/office-ready.ts'
import { onRibbon } from './excel/ribbon.ts'
import { connectEvaluations } from './functions/evaluations.ts'
import { associateFunctions } from './functions/index.ts'
import { RIBBON_ACTIONS } from './pane/ribbon-actions.ts'
import { createRuntime } from './runtime/create-runtime.ts'

const runtime = createRuntime()
connectEvaluations(runtime.evaluations)
associateFunctions()

const language = await officeReady()
onRibbon(Object.fromEntries(RIBBON_ACTIONS.map((action) => [action, () => runtime.asked.set(action)])))
const { startPane } = await import('./pane/start-pane.tsx')
startPane(runtime, language)
