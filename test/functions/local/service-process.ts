import { readSettings } from '#functions/local/settings.ts'
import { serve } from '#functions/local/serve.ts'

// the service in a process of its own, without the pages beside it; tells its parent when it answers
const settings = readSettings(process.env, process.versions.node)
if ('problem' in settings) throw new Error(settings.problem)
const service = await serve(settings, () => Promise.resolve(() => Promise.resolve(undefined)))
process.send?.(service.origin)
// a dead parent takes the service with it
process.on('disconnect', () => process.exit(0))
