import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** What a function must be told to start; it reaches none of it before its first event. */
const ENVIRONMENT = {
  TABLE_NAME: 'appraise',
  BALLOTS_TABLE_NAME: 'appraise-ballots',
  ISSUER: 'https://login.example.gov.cn',
  AUDIENCE: 'appraise',
  JWKS_URI: 'https://login.example.gov.cn/jwks',
  AWS_REGION: 'ap-southeast-1',
}

/** Milliseconds of processor time in which this machine's Node imports a bundle, the median of some fresh processes; what else the machine does is left out. */
export async function importTime(bundles: string, name: string, runs = 7): Promise<number> {
  const url = pathToFileURL(join(bundles, `${name}.mjs`)).href
  const program = [
    'const begun = process.cpuUsage()',
    `await import(${JSON.stringify(url)})`,
    'const { user, system } = process.cpuUsage(begun)',
    'console.log((user + system) / 1000)',
    'process.exit()',
  ].join('\n')
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const args = ['--input-type=module', '-e', program]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...ENVIRONMENT } })
    if (run > 0) times.push(Number(stdout)) // the first finds the files not yet in memory
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}
