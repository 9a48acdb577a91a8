import { readdirSync } from 'node:fs'

const FOLDER = new URL('../../../shared/schemes/', import.meta.url)

/** The paths of all shipped schemes, e.g. yinhai/2016.yaml. */
export const SHIPPED: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml') && !path.endsWith('/example.yaml'))
  .sort()
