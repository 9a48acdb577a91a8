import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** The address of the built spreadsheet on the page's server. */
export const vendorAddress = '/workbench/vendor/univer.js'

/** Leaves the spreadsheet out of the page's own bundle, which is built in a moment. */
const vendorApart: Plugin = {
  name: 'vendor-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /\/vendor\/univer\.ts$/ }, () => ({ path: vendorAddress, external: true }))
  },
}

/** The page's scripts, by file name. */
export async function pageScripts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./page/main.ts', import.meta.url))],
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    write: false,
    legalComments: 'none',
    plugins: [vendorApart],
  })
  return new Map(result.outputFiles.map(({ path, contents }) => [path.split(/[\\/]/).at(-1) ?? path, contents]))
}
