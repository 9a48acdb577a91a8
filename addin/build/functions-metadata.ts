import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const parameterSchema = z.looseObject({
  name: z.string(),
  description: z.string(),
  repeating: z.boolean().optional(),
  optional: z.boolean().optional(),
})
const functionSchema = z.looseObject({
  id: z.string().regex(/^[A-Z][A-Z0-9._]{2,}$/),
  name: z.string(),
  description: z.string(),
  parameters: z.array(parameterSchema),
  options: z.record(z.string(), z.boolean()).optional(),
})
const metadataSchema = z.looseObject({ functions: z.array(functionSchema) })

/** What functions.json holds. */
export type FunctionsMetadata = z.infer<typeof metadataSchema>

/** The files with one custom function each, in the order Excel lists them. */
export const FUNCTION_FILES = ['score', 'part', 'rank', 'grade', 'outcome', 'explain', 'quota', 'result', 'deadline']

const generatedSchema = z.object({
  errors: z.array(z.string()),
  metadataJson: z.string(),
  associate: z.array(z.object({ functionName: z.string(), id: z.string() })),
})

/** functions.json in both languages, from the functions' doc comments, which read `中文 | English`. */
export async function functionsMetadata(): Promise<Readonly<Record<'zh-CN' | 'en', FunctionsMetadata>>> {
  const files = FUNCTION_FILES.map((name) => fileURLToPath(new URL(`../functions/${name}.ts`, import.meta.url)))
  // the package is CommonJS without types of its own for this call
  const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)('custom-functions-metadata') as {
    generateCustomFunctionsMetadata: (files: readonly string[], debug: boolean) => Promise<unknown>
  }
  const generated = generatedSchema.parse(await generateCustomFunctionsMetadata(files, false))
  if (generated.errors.length > 0) throw new Error(`functions.json cannot be made:\n${generated.errors.join('\n')}`)
  const metadata = metadataSchema.parse(JSON.parse(generated.metadataJson))
  return { 'zh-CN': inLanguage(metadata, 0), en: inLanguage(metadata, 1) }
}

function inLanguage(metadata: FunctionsMetadata, at: 0 | 1): FunctionsMetadata {
  const pick = (text: string): string => {
    const words = text.split(' | ')[at]?.trim()
    if (words === undefined || words === '')
      throw new Error(`“${text}” lacks its ${at === 0 ? 'Chinese' : 'English'} half`)
    return words
  }
  return {
    ...metadata,
    functions: metadata.functions.map((one) => ({
      ...one,
      description: pick(one.description),
      parameters: one.parameters.map((parameter) => ({ ...parameter, description: pick(parameter.description) })),
    })),
  }
}
