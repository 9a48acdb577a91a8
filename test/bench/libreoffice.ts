import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What LibreOffice made of a workbook's first sheet, and how long it was at it. */
export interface Opened {
  readonly ms: number
  readonly rows: readonly (readonly string[])[]
}

/** A LibreOffice of its own profile; nothing where it is not installed. */
export interface LibreOffice {
  /** Opens a workbook and reads its first sheet, its formulas computed anew or their cached values taken. */
  readonly open: (workbook: Uint8Array, recalculate: 'always' | 'never') => Promise<Opened>
  readonly close: () => Promise<void>
}

/** Finds LibreOffice. */
export async function libreOffice(): Promise<LibreOffice | undefined> {
  const found = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  )
  if (!found) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'appraise-office-'))
  return {
    async open(workbook, recalculate) {
      const profile = join(folder, recalculate)
      await mkdir(join(profile, 'user'), { recursive: true })
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings(recalculate === 'always' ? 0 : 1))
      const file = join(folder, 'units.xlsx')
      await writeFile(file, workbook)
      const begun = performance.now()
      await run(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false',
          '--outdir',
          folder,
          file,
        ],
        { timeout: 1_800_000 },
      )
      const ms = performance.now() - begun
      const text = await readFile(join(folder, 'units.csv'), 'utf8')
      return { ms, rows: text.split('\n').map((line) => line.split(',')) }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** 0 computes every formula when a workbook is opened, 1 never does. */
function settings(mode: 0 | 1): string {
  const item = (name: string) =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>${mode}</value></prop></item>`
  return `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${item('OOXMLRecalcMode')}${item('ODFRecalcMode')}</oor:items>`
}
