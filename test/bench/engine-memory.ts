import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import type { Evaluate } from './engine-as-deployed.ts'

const SAMPLES = 16

/**
 * The most bytes a subject that live at any time of an appraisal beyond its request and what of its result is made by
 * then. Memory is looked at, after all garbage is collected, sixteen times while the engine works: a scheme that counts
 * how often it is asked how to round tells how far the engine has come.
 */
export function memoryPerSubject(
  evaluate: Evaluate,
  scheme: Scheme,
  tables: readonly TableRows[],
  subjects: number,
): number {
  const all = watched(scheme, () => undefined)
  evaluate(all.scheme, tables)
  const before = liveBytes()
  const live: { readonly done: number; readonly bytes: number }[] = []
  const step = Math.floor(all.asked() / SAMPLES)
  const sampling = watched(scheme, (asked) => {
    if (asked % step === 0) live.push({ done: asked / all.asked(), bytes: liveBytes() - before })
  })
  const result = evaluate(sampling.scheme, tables)
  const made = liveBytes() - before
  if (result.results.length !== subjects || live.length < SAMPLES) throw new Error('the engine was not watched')
  return Math.max(...live.map(({ done, bytes }) => bytes - done * made)) / subjects
}

/** A scheme that tells whenever it is asked how to round. */
function watched(scheme: Scheme, tell: (asked: number) => void) {
  let asked = 0
  return {
    asked: () => asked,
    scheme: new Proxy(scheme, {
      get(target, key) {
        if (key === 'rounding') tell(++asked)
        return Reflect.get(target, key) as unknown
      },
    }),
  }
}

function liveBytes(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void // what the flag exposes
