import { DatabaseHeldError } from './dynamodb/index.ts'
import { PortTakenError } from './listen.ts'
import { serve, type CreatePages } from './serve.ts'
import { readSettings } from './settings.ts'

/** The add-in and its workbench; named, not imported: the service does not depend on them. */
const PAGES = new URL('../../addin/serve.ts', import.meta.url).href

/** `npm start`: everything on this machine, until Ctrl-C. */
async function start(): Promise<void> {
  const begun = performance.now()
  const settings = readSettings(process.env, process.versions.node)
  if ('problem' in settings) giveUp(settings.problem)
  console.log('正在启动…… Starting…')
  try {
    const { createPages } = (await import(PAGES)) as { createPages: CreatePages } // a test starts the two together
    const service = await serve(settings, createPages)
    let stopping = false
    const stop = () => {
      if (stopping) return
      stopping = true
      void service.stop().then(() => process.exit(0))
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    void service.broken.then(() => {
      if (!stopping) giveUp('本机数据库已停止，请重新启动。 The database has stopped; please start again.')
    })
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.log(`已就绪（${seconds} 秒），请用浏览器打开 Ready, open in a browser:\n\n  ${service.origin}\n`)
    console.log('按 Ctrl-C 停止，数据保存在 Data is kept in', settings.folder)
  } catch (error) {
    if (error instanceof PortTakenError || error instanceof DatabaseHeldError) giveUp(error.message)
    else throw error
  }
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

await start()
