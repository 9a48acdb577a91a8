import type { Plugin } from 'esbuild'
import { shippedDocuments } from '../schemes/shipped-documents.ts'

/** Puts the regulations and their examples, read at build time, in place of the module that reads them from disk. */
export const regulationsInside: Plugin = {
  name: 'regulations-inside',
  setup(build) {
    const reading = shippedDocuments()
    build.onLoad({ filter: /[\\/]schemes[\\/]shipped-documents\.ts$/ }, async () => {
      const shipped = await reading
      const entries = shipped.map(({ document, example }, index) => {
        const own = example ? `example: async () => (await import('example:${index}')).default` : ''
        return `{ document: { ...${JSON.stringify(document)}, locate: () => undefined }, ${own} }`
      })
      return { contents: `export const shippedDocuments = async () => [${entries.join()}]`, loader: 'js' }
    })
    build.onResolve({ filter: /^example:/ }, ({ path }) => ({ path, namespace: 'example' }))
    build.onLoad({ filter: /^example:/, namespace: 'example' }, async ({ path }) => {
      const shipped = await reading
      const example = await shipped[Number(path.slice('example:'.length))]?.example?.()
      return { contents: JSON.stringify(example), loader: 'json' }
    })
  },
}
