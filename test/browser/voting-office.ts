import type { Endpoint, InputOf, OutputOf } from '#shared/api/endpoint.ts'
import { adoptScheme, createCycle, moveCycle, patchTables, readCycle, schemeTemplate } from '#shared/api/index.ts'
import { signIn } from '#test/functions/local/sign-in.ts'
import { exampleOf } from '#test/journeys/example-rows.ts'

/** The five of case W-1, in the order of their list. */
export const PEOPLE = ['甲', '乙', '丙', '丁', '戊'] as const

const params = { cycle: '2019' }

/** The women's federation's cycle 2019 at 组织民主评议 with its five people, made through the running service. */
export async function beginReview(origin: string): Promise<{ readonly workbook: Uint8Array }> {
  const issuer = { issuer: `${origin}/oidc`, clientId: 'appraise-addin' }
  const token = await signIn(issuer as Parameters<typeof signIn>[0], origin, 'yinhai-office') // the two are all a sign-in looks at
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }

  async function done<E extends Endpoint>(endpoint: E, given: Partial<InputOf<E>>): Promise<OutputOf<E>> {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
      encodeURIComponent((given.params as Record<string, string>)[name] ?? ''),
    )
    const init = endpoint.method === 'GET' ? {} : { body: JSON.stringify(given.body ?? {}) }
    const response = await fetch(origin + path, { method: endpoint.method, headers, ...init })
    if (!response.ok) throw new Error(`${endpoint.name}: ${await response.text()}`)
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    const body: unknown = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer())
    return endpoint.output.parse(body) as OutputOf<E> // what its own schema gave
  }

  const { adoption } = await exampleOf('womens-federation', 'v1')
  const parameters = { ...adoption.parameters, 'excellent-seats': { 公务员: 1, 事业编: 0 }, 'first-prizes': 2 }
  const adopted = { document: 'womens-federation', version: 'v1', readings: adoption.readings, parameters }
  const { scheme } = await done(adoptScheme, { body: adopted })
  await done(createCycle, { body: { title: '2019年度差别化考核（示例）', scheme, year: 2019 } })
  const changes = PEOPLE.map((name, at) => ({
    rowId: `P${at + 1}`,
    seen: 0,
    values: { code: `P${at + 1}`, name, group: '一般干部职工', pool: '公务员', order: at + 1, status: '参加' },
  }))
  await done(patchTables, { params, body: { tables: [{ table: 'persons', changes }] } })
  for (;;) {
    const { state, version, next } = await done(readCycle, { params })
    if (state === 'review' || !next) break
    await done(moveCycle, { params, body: { to: next.to, seen: version } })
  }
  return { workbook: await done(schemeTemplate, { params: { scheme } }) }
}
