import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { readTable, verifyAudit } from '#shared/api/index.ts'
import { signIn } from './sign-in.ts'
import { freePort } from './started.ts'

const ENTRY = fileURLToPath(new URL('./service-process.ts', import.meta.url))
const TABLES = ['events', 'inspections'] as const

/** A row written to two tables by one request, which is named by its key. */
interface Sent {
  readonly key: string
  acknowledged: boolean
}

/**
 * Kills the service with -9 again and again while clerks write, and checks after each restart that everything
 * acknowledged is there, nothing is half done, and what was under way can be sent again and is there once. Gives the
 * seconds each restart took.
 */
export async function killUnderLoad(kills: number, clerks: number): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-killed-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const environment = { ...process.env, PORT: String(port), APPRAISE_FOLDER: folder }
  const seconds: number[] = []
  const sent: Sent[] = []
  let running: ChildProcess | undefined
  const begin = async () => {
    const begun = performance.now()
    running = fork(ENTRY, {
      env: environment,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    await once(running, 'message')
    seconds.push((performance.now() - begun) / 1000)
  }
  try {
    await begin()
    const issuer = { issuer: `${origin}/oidc`, clientId: 'appraise-addin' }
    const token = await signIn(issuer as Parameters<typeof signIn>[0], origin, 'yinhai-office') // all a sign-in looks at
    const service = callsOf(origin, token)
    for (let kill = 0; kill < kills; kill++) {
      await writeUntilKilled(running, service, sent, clerks, kill)
      await begin()
      await check(service, sent)
    }
    return seconds.slice(1)
  } finally {
    running?.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

type Service = ReturnType<typeof callsOf>

function callsOf(origin: string, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const get = async (path: string): Promise<unknown> => (await fetch(origin + path, { headers })).json()
  return {
    write: (key: string) => {
      const changes = [{ rowId: key, seen: 0, values: { subject: '区统计局', eventKey: key } }]
      const body = JSON.stringify({ tables: TABLES.map((table) => ({ table, changes })) })
      return fetch(`${origin}/v1/cycles/2016/tables`, {
        ...{ method: 'PATCH', body },
        headers: { ...headers, 'idempotency-key': key },
      })
    },
    rows: async (table: string) => {
      const { rows } = readTable.output.parse(await get(`/v1/cycles/2016/tables/${table}`))
      return new Map(rows.map((row) => [row.rowId, row]))
    },
    verified: async () => verifyAudit.output.parse(await get('/v1/audit/verification?cycle=2016')).verified,
  }
}

async function writeUntilKilled(
  running: ChildProcess | undefined,
  service: Service,
  sent: Sent[],
  clerks: number,
  round: number,
): Promise<void> {
  let acknowledged = 0
  const state = { isAlive: true }
  const clerk = async (number: number) => {
    for (let at = 0; state.isAlive; at++) {
      const request: Sent = { key: `k${round}-${number}-${at}`, acknowledged: false }
      sent.push(request)
      const response = await service.write(request.key).catch(() => undefined) // killed under it
      if (!response) return
      request.acknowledged = response.ok
      if (++acknowledged < clerks * 4) continue
      state.isAlive = false
      running?.kill('SIGKILL') // once more does no harm
    }
  }
  const ended = running && once(running, 'exit')
  await Promise.all([ended, ...Array.from({ length: clerks }, (_, number) => clerk(number))])
}

async function check(service: Service, sent: readonly Sent[]): Promise<void> {
  const [events, inspections] = await Promise.all(TABLES.map(service.rows))
  const isThere = ({ key }: Sent) => [events?.has(key) ?? false, inspections?.has(key) ?? false]
  const lost = sent.filter((one) => one.acknowledged && isThere(one).includes(false))
  const half = sent.filter((one) => new Set(isThere(one)).size > 1)
  expect({ lost, half }).toEqual({ lost: [], half: [] })
  const underWay = sent.filter(({ acknowledged }) => !acknowledged)
  for (const one of underWay) {
    const again = await service.write(one.key)
    expect(again.status).toBe(200)
    one.acknowledged = true
  }
  const rows = await service.rows('events')
  expect(underWay.map(({ key }) => rows.get(key)?.version)).toEqual(underWay.map(() => 1))
  expect(await service.verified()).toBe(true)
}
