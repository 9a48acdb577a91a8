import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { createApp } from '#infra/create-app.ts'
import type { Settings } from '#infra/settings/settings.ts'

/** A folder that is gone when the process ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'appraise-infra-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The template of an installation's main stack, or of another by name; the checks of the whole app are another test's. */
export function templateOf(settings: Settings, id = `Appraise-${settings.stage}`): Template {
  process.env.CDK_VALIDATION = 'false'
  // a template names its code by hash alone: any folder does
  const bundles = fileURLToPath(new URL('../../functions/lambda', import.meta.url))
  const app = createApp({ settings, bundles, outdir: join(scratch(), 'cdk') })
  const stack = app.node.findChild(id)
  if (!Stack.isStack(stack)) throw new Error(`${id} is no stack`)
  return Template.fromStack(stack)
}
