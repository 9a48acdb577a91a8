import { fileURLToPath } from 'node:url'
import { giveUp } from './give-up.ts'
import { readSettingsFile } from './settings/given.ts'

/** The installations that are always worth checking, each with a context of its own. */
export const SAMPLES = ['dev', 'prod', 'aws-cn'] as const

/** What a sample installation is given, by name. */
export function sampleOf(name: (typeof SAMPLES)[number]): Readonly<Record<string, string>> {
  const file = readSettingsFile(fileURLToPath(new URL(`./contexts/${name}.json`, import.meta.url)))
  if ('problems' in file) giveUp(file.problems)
  return file.settings
}
