import { fileURLToPath } from 'node:url'
import { readSettingsFile } from '#infra/settings/given.ts'
import { readSettings } from '#infra/settings/read-settings.ts'
import type { Settings } from '#infra/settings/settings.ts'

/** The sample installations. */
export const INSTALLATIONS = ['dev', 'prod', 'aws-cn'] as const

/** What a sample installation is given, by name. */
export function contextOf(name: (typeof INSTALLATIONS)[number]): Readonly<Record<string, string>> {
  const file = readSettingsFile(fileURLToPath(new URL(`../../infra/contexts/${name}.json`, import.meta.url)))
  if ('problems' in file) throw new Error(file.problems.join('\n'))
  return file.settings
}

/** The settings of a sample installation. */
export function settingsOf(
  name: (typeof INSTALLATIONS)[number],
  changed: Readonly<Record<string, string>> = {},
): Settings {
  const read = readSettings({ ...contextOf(name), ...changed })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.settings
}
