import type { Cycle } from '#shared/api/cycle.ts'
import { plainVersions, regulationOf, writeVersions } from '#shared/scheme/versions-text.ts'
import { SCHEME_NAME } from '#shared/workbook/sheet-names.ts'
import { readNamedCell, writeNamedCell } from '../excel/named-cell.ts'
import { recalculate } from '../excel/recalculate.ts'

/** What the workbook names as its schemes, and what the cycle has in force instead. */
export interface VersionsDiffer {
  /** '' where the workbook's cell is empty. */
  readonly workbook: string
  readonly cycle: string
  /** Whether the workbook is one of another scheme altogether, so that naming the cycle's would not help. */
  readonly otherScheme: boolean
}

/** The versions in force in a cycle, as the workbook's cell and the functions name them. */
export function versionsOf({ schemes }: Pick<Cycle, 'schemes'>): string {
  return writeVersions(schemes.map(({ scheme, from }) => ({ schemeId: scheme, from })))
}

/** How what a workbook's cell says differs from the cycle; undefined where both name the same, or there is no such cell. */
export function versionsDiffer(cell: string | undefined, cycle: Pick<Cycle, 'schemes'>): VersionsDiffer | undefined {
  if (cell === undefined) return undefined
  const [workbook, own] = [plainVersions(cell), versionsOf(cycle)]
  if (workbook === own) return undefined
  const otherScheme = workbook.includes('@') && regulationOf({ schemeId: workbook }) !== regulationOf({ schemeId: own })
  return { workbook, cycle: own, otherScheme }
}

/** How the versions that the open workbook names differ from the cycle's. */
export async function compareVersions(cycle: Pick<Cycle, 'schemes'>): Promise<VersionsDiffer | undefined> {
  return versionsDiffer(await readNamedCell(SCHEME_NAME), cycle)
}

/** Has the open workbook name the cycle's versions, and every formula computed again by them. */
export async function writeVersionsOf(cycle: Pick<Cycle, 'schemes'>): Promise<void> {
  await writeNamedCell(SCHEME_NAME, versionsOf(cycle))
  await recalculate()
}
