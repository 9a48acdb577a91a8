import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { parsedJson } from './parsed-json.ts'

const fileSchema = z.record(z.string(), z.union([z.string(), z.number(), z.record(z.string(), z.unknown())]))

/** What a command was given: settings by name, options by name, and words that are neither. */
export interface Given {
  readonly settings: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
  readonly words: readonly string[]
}

/**
 * Reads a command's arguments: `-c name=value` and `--settings file.json` for settings, later ones over earlier ones;
 * `--name value` for options.
 */
export function readArguments(args: readonly string[]): Given | { readonly problems: readonly string[] } {
  const settings: Record<string, string> = {}
  const options: Record<string, string> = {}
  const words: string[] = []
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-')) {
      words.push(word)
      continue
    }
    const value = rest.shift()
    if (value === undefined) return { problems: [`“${word}”后面缺少内容。`] }
    if (word === '-c' || word === '--context') {
      const [, name = '', given] = /^([^=]+)=(.*)$/s.exec(value) ?? []
      if (given === undefined) return { problems: [`“${word} ${value}”应写作 ${word} 名称=值 的样子。`] }
      settings[name] = given
    } else if (word === '--settings') {
      const file = readSettingsFile(value)
      if ('problems' in file) return file
      Object.assign(settings, file.settings)
    } else options[word.replace(/^-+/, '')] = value
  }
  return { settings, options, words }
}

/** The settings a JSON file holds, as texts. */
export function readSettingsFile(
  path: string,
): { readonly settings: Record<string, string> } | { readonly problems: readonly string[] } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { problems: [`设置文件“${path}”读不到，请核对路径。`] }
  }
  const parsed = fileSchema.safeParse(parsedJson(text))
  if (!parsed.success) return { problems: [`设置文件“${path}”应是 JSON 对象，值是文字、数或对象。`] }
  const entries = Object.entries(parsed.data).map(([name, value]): [string, string] => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ])
  return { settings: Object.fromEntries(entries) }
}
