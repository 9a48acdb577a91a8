import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../../addin/workbench/', import.meta.url)

it('the workbench knows nothing of the product it is used for', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|html|css)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(50)
  const telling = files.filter((name) =>
    /appraise|#shared|#functions|考核|得分|等次/i.test(
      readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'),
    ),
  )
  expect(telling).toEqual([])
})
