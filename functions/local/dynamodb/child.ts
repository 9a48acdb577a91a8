import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createDatabaseServer } from './create-server.ts'
import { removeLockFile, writeLockFile } from './lock-file.ts'
import type { ChildMessage } from './messages.ts'

const [folder = '', port = '0'] = process.argv.slice(2)

// a dead parent, also by kill -9, closes the channel: an orphan would keep the folder locked
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the parent finishes its requests first and then says stop
process.on('SIGINT', () => undefined)

function tell(message: ChildMessage, then: () => void = () => undefined): void {
  process.send?.(message, then)
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED'
}

try {
  mkdirSync(folder, { recursive: true })
  const server = await createDatabaseServer(folder)
  writeLockFile(folder, process.pid)
  const close = () => {
    server.close(() => {
      removeLockFile(folder)
      process.exit(0)
    })
    server.closeAllConnections()
  }
  process.on('message', close)
  process.on('SIGTERM', close)
  server.on('error', (error) => {
    tell({ failed: error.message }, () => process.exit(1))
  })
  server.listen(Number(port), '127.0.0.1', () => {
    tell({ port: (server.address() as AddressInfo).port }) // a TCP server has such an address
  })
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  tell(isLocked(error) ? { held: true } : { failed: reason }, () => process.exit(1))
}
