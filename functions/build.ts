import { fileURLToPath } from 'node:url'
import { build as bundle, type BuildOptions, type Metafile } from 'esbuild'
import { AREAS } from './areas.ts'
import { operationsWhenCalled } from './build/operations-when-called.ts'
import { regulationsInside } from './build/regulations-inside.ts'

/** What runs as a Lambda function, each by its file in functions/lambda. */
export const LAMBDAS = [...AREAS, 'nightly'] as const

/** How all that runs as a function is bundled. */
export const SETTINGS: BuildOptions = {
  // paths in the bundle do not depend on where the build is run from
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
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
}

/** Bundles the handlers into one folder, `<name>.mjs` each; what reads and writes files is loaded only when asked for. */
export async function buildLambda(folder: string): Promise<Metafile> {
  const { metafile } = await bundle({
    ...SETTINGS,
    entryPoints: Object.fromEntries(
      LAMBDAS.map((name) => [name, fileURLToPath(new URL(`./lambda/${name}.ts`, import.meta.url))]),
    ),
    outdir: folder,
    metafile: true,
    plugins: [regulationsInside, operationsWhenCalled],
    // CommonJS packages inside an ES module still ask for Node's own modules
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  return metafile
}
