import { readFileSync } from 'node:fs'
import { readExample } from '#shared/schemes/example.ts'
import { signIn } from '#test/functions/local/sign-in.ts'
import { medianMs, type BenchPart } from './figure.ts'
import { startProduct } from './product.ts'

/** The running service: how long it takes to be ready, and one calculation of an office. */
export const service: BenchPart = {
  name: 'service',
  async run() {
    const first = await startProduct() // builds what is not built yet
    await first.stop()
    const product = await startProduct()
    try {
      const issuer = { issuer: `${product.origin}/oidc`, clientId: 'appraise-addin' }
      const token = await signIn(issuer as Parameters<typeof signIn>[0], product.origin, 'yinhai-office') // the two are all a sign-in looks at
      const { tables } = readExample(
        readFileSync(new URL('../../shared/schemes/yinhai/example.yaml', import.meta.url), 'utf8'),
      )
      const body = JSON.stringify({
        evaluations: [{ scheme: 'yinhai@2016.1', tables: tables.map((_, index) => index) }],
        tables,
      })
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const evaluation = await medianMs(7, async () => {
        const response = await fetch(`${product.origin}/v1/evaluations`, { method: 'POST', body, headers })
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
        await response.arrayBuffer()
      })
      return [
        { what: 'start to ready, once built', value: product.readyMs / 1000, unit: 's', atMost: 10 },
        { what: 'one calculation of 45 units over HTTP', value: evaluation, unit: 'ms', atMost: 300 },
      ]
    } finally {
      await product.stop()
    }
  },
}
