import * as z from 'zod'
import { ServiceError } from './service-error.ts'

/** Where the service and its sign-in are, as the service itself says in `config.json` beside the pane. */
export const configSchema = z.object({
  /** Origin of /v1; '' for the page's own. */
  service: z.string(),
  issuer: z.url(),
  clientId: z.string().min(1),
  scope: z.string().min(1),
  resource: z.string().optional(),
})

/** Where the service and its sign-in are. */
export type Config = z.infer<typeof configSchema>

/** Reads `config.json`, beside the page unless it says where. */
export async function readConfig(fetcher: typeof fetch, address = 'config.json'): Promise<Config> {
  const response = await fetcher(new URL(address, document.baseURI)).catch((thrown: unknown) => {
    throw new ServiceError('unreachable', '连接不上考核系统，请检查网络后再试。', { cause: thrown })
  })
  const config = configSchema.safeParse(await response.json().catch(() => undefined))
  if (!response.ok || !config.success) throw new ServiceError('failed', '登录设置读取失败，请联系管理员。')
  return config.data
}
