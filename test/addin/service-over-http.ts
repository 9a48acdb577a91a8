import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { DOORS, openDoors } from '#test/functions/operations/doors.ts'
import type { Bearer } from '#test/functions/operations/tokens.ts'

/** The service itself behind HTTP on a free loopback port, as a person who has signed in sees it. */
export async function startService(as: Bearer) {
  const doors = await openDoors()
  const server = serve({ fetch: (request) => doors.send(DOORS[0], request), hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    doors,
    door: DOORS[0],
    origin: `http://127.0.0.1:${port}`,
    token: await doors.tokens.valid(as),
    async close(): Promise<void> {
      await new Promise((resolve) => server.close(resolve))
      await doors.close()
    },
  }
}
