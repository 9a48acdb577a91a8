import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { filesUnder, textOf } from './files.ts'

const papers = filesUnder('', /\.md$/)
const commands = ['npm ci && npm start', 'npm ci && npm test']

function linksOf(path: string): string[] {
  return [...textOf(path).matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => posix.join(posix.dirname(path), target))
}

describe('papers', () => {
  test.each(papers)('every link of %s leads somewhere', (path) => {
    const missing = linksOf(path).filter(
      (target) => !existsSync(fileURLToPath(new URL(`../../${target}`, import.meta.url))),
    )
    expect(missing).toEqual([])
  })

  test.each(['README.md', 'README.zh-CN.md'])('%s opens with a picture and the two commands', (path) => {
    const opening = textOf(path).split(/^## /m)[0] ?? ''
    for (const command of commands) expect(opening).toContain(command)
    expect(opening).toContain('](docs/images/workbench.png)')
  })

  test('continuous integration runs the second command as the README writes it', () => {
    expect(
      textOf('.ci/run')
        .trimEnd()
        .endsWith(commands[1] ?? ''),
    ).toBe(true)
  })
})
