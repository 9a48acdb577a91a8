import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject } from 'vitest'
import { AREAS, type Area } from '#functions/areas.ts'
import { buildLambda } from '#functions/build.ts'
import type { LambdaResult } from '../lambda-event.ts'

type Handler = (event: object) => Promise<LambdaResult>

let bundled: Promise<string> | undefined
let imports = 0

/** The handlers of the bundled functions, each area's, that read the given environment; this process keeps its own. */
export async function importLambdas(environment: Readonly<Record<string, string>>): Promise<Record<Area, Handler>> {
  const folder = await (bundled ??= bundle())
  const fresh = `?${++imports}` // an entry of its own each time: it reads the environment as it is loaded
  const before = { ...process.env }
  Object.assign(process.env, environment)
  try {
    const handlers = await Promise.all(
      AREAS.map(async (area) => {
        const url = pathToFileURL(join(folder, `${area}.mjs`)).href + fresh
        const { handler } = (await import(/* @vite-ignore */ url)) as { handler: Handler } // ours
        return [area, handler] as const
      }),
    )
    return Object.fromEntries(handlers) as Record<Area, Handler> // one for each area
  } finally {
    for (const name of Object.keys(environment)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before[name]
    }
  }
}

/** Built once for all tests of a process. */
async function bundle(): Promise<string> {
  const folder = join(inject('lambdaFolder'), String(process.pid))
  await buildLambda(folder)
  return folder
}
