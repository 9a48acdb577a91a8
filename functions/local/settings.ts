import { resolve } from 'node:path'
import { isDay } from '#shared/dates/index.ts'

/** What `npm start` may be told by environment variables. */
export interface Settings {
  readonly port: number
  /** Where everything that outlives a restart lies. */
  readonly folder: string
  /** A DynamoDB of one's own instead of the one that comes along. */
  readonly endpoint?: string
  /** The day that counts as today, to try out deadlines; the real one when absent. */
  readonly today?: string
}

/** The oldest Node that runs the service. */
const OLDEST_NODE = [20, 19] as const

/** What the environment says, or what is wrong with it, in Chinese and English. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  nodeVersion: string,
): Settings | { readonly problem: string } {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    const needed = OLDEST_NODE.join('.')
    return {
      problem:
        `需要 Node ${needed} 或更新的版本，现在是 ${nodeVersion}。请到 https://nodejs.org 安装后重试。` +
        ` Node ${needed} or newer is needed; this is ${nodeVersion}.`,
    }
  }
  const given = environment.PORT ?? ''
  const port = given === '' ? 3000 : Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    const shown = given.slice(0, 40)
    return { problem: `PORT 应为 1 至 65535 的整数，现在是“${shown}”。 PORT must be a whole number from 1 to 65535.` }
  }
  const endpoint = environment.DYNAMODB_ENDPOINT
  const today = environment.APPRAISE_TODAY
  if (today && !isDay(today)) {
    const shown = today.slice(0, 40)
    return {
      problem: `APPRAISE_TODAY 应为 2017-02-10 这样的日期，现在是“${shown}”。 APPRAISE_TODAY must be a day such as 2017-02-10.`,
    }
  }
  return {
    port,
    folder: resolve(environment.APPRAISE_FOLDER ?? '.appraise'),
    ...(endpoint ? { endpoint } : {}),
    ...(today ? { today } : {}),
  }
}
