import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * A note beside the database folder saying which process holds it. LevelDB's own lock, which ends with its process,
 * decides; the note only lets the refusal name the holder, so what a killed process left behind is overwritten.
 */
export function lockFileOf(folder: string): string {
  return `${folder}.lock`
}

/** Notes that this process holds the folder. */
export function writeLockFile(folder: string, pid: number): void {
  writeFileSync(lockFileOf(folder), `${pid}\n`)
}

/** Takes the note away again. */
export function removeLockFile(folder: string): void {
  rmSync(lockFileOf(folder), { force: true })
}

/** The database folder is held by another, living process. */
export class DatabaseHeldError extends Error {
  override readonly name = 'DatabaseHeldError'

  constructor(folder: string) {
    const holder = readHolder(folder)
    super(
      `数据库目录 ${folder} 正被另一个进程${holder ? `（进程号 ${holder}）` : ''}使用，请先关闭那个进程再启动。` +
        ` The database folder is in use by another process${holder ? ` (pid ${holder})` : ''}; stop that one first.`,
    )
  }
}

function readHolder(folder: string): string | undefined {
  try {
    return readFileSync(lockFileOf(folder), 'utf8').trim()
  } catch {
    return undefined // held, but by a process that left no note
  }
}
