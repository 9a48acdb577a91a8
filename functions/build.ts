import { fileURLToPath } from 'node:url'
import { build as bundle, type Metafile, type Plugin } from 'esbuild'
import { shippedDocuments } from './schemes/shipped-documents.ts'

/** Puts the regulations and their examples, read at build time, in place of the module that reads them from disk. */
const regulationsInside: Plugin = {
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

/** Bundles the Lambda handler into a folder; what reads and writes files is loaded only when asked for. */
export async function buildLambda(
  folder = fileURLToPath(new URL('../dist/lambda', import.meta.url)),
): Promise<Metafile> {
  const { metafile } = await bundle({
    entryPoints: { index: fileURLToPath(new URL('./lambda.ts', import.meta.url)) },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // the AWS SDK's ES modules bundle smaller than its CommonJS ones
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    plugins: [regulationsInside],
    // CommonJS packages inside an ES module still ask for Node's own modules
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  return metafile
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLambda()
