import { createRoot } from 'react-dom/client'
import { languageOf } from '#shared/messages/language.ts'
import { readConfig } from '../service/config.ts'
import { createOpenSend } from '../service/request.ts'
import { VotePage } from './VotePage.tsx'

const root = document.getElementById('vote')
if (!root) throw new Error('vote.html has no #vote')
// the page stands beside the add-in's folder, whose settings say where the service is
const send = createOpenSend(async () => (await readConfig(fetch, '/addin/config.json')).service, fetch.bind(window))
createRoot(root).render(<VotePage send={send} first={languageOf(navigator.language)} />)
