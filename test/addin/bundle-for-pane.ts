import { build } from 'esbuild'

/** A module of the add-in and all it needs as one script, its exports under a global name. */
export async function bundleForPane(contents: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [script] = outputFiles
  if (!script) throw new Error('nothing was bundled')
  // the sandbox's window is the global object
  return `${script.text}\nwindow.${globalName} = ${globalName}`
}
