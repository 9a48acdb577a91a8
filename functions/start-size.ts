import type { Metafile } from 'esbuild'

/** The most a function may load at a cold start, in bytes. */
export const MOST_START_BYTES = 600_000

/** The files a function loads before its first event: its own and all that they import at once. */
export function loadedAtStart({ outputs }: Metafile, name: string): string[] {
  const met = new Set(Object.keys(outputs).filter((path) => path.endsWith(`/${name}.mjs`)))
  if (met.size !== 1) throw new Error(`there is no bundle ${name}`)
  for (const path of met)
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && !external) met.add(imported)
  return [...met]
}

/** One sentence for each function that loads more than it may, with what weighs most in it. */
export function tooLargeToStart(built: Metafile, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const files = loadedAtStart(built, name).flatMap((path) => built.outputs[path] ?? [])
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    if (bytes <= MOST_START_BYTES) return []
    const inputs = files.flatMap((file) => Object.entries(file.inputs))
    const [heaviest = ['', { bytesInOutput: 0 }] as const] = inputs.sort(
      ([, a], [, b]) => b.bytesInOutput - a.bytesInOutput,
    )
    return (
      `函数包“${name}”启动时要载入 ${kilobytes(bytes)}，超过上限 ${kilobytes(MOST_START_BYTES)}；` +
      `其中最大的是 ${heaviest[0]}（${kilobytes(heaviest[1].bytesInOutput)}）。请把它改为用到时再载入，然后重试。`
    )
  })
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`
}
