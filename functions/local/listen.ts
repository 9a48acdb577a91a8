import type { Server } from 'node:http'

/** The port is in use by another program. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'

  constructor(port: number) {
    super(
      `端口 ${port} 已被其他程序占用。请关闭那个程序，或用环境变量 PORT 指定另一个端口后再启动。` +
        ` Port ${port} is in use by another program; stop it, or set PORT to another port.`,
    )
  }
}

/** Listens on this machine only; a taken port is a PortTakenError. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, failed) => {
    server.once('error', (error) => {
      failed('code' in error && error.code === 'EADDRINUSE' ? new PortTakenError(port) : error)
    })
    server.listen(port, '127.0.0.1', done)
  })
}
