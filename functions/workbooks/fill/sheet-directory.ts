import { textOf, type PackageParts } from '../package-parts.ts'
import { attribute } from './xml.ts'

/** Where the workbook's own part lies, and its relationships. */
export interface WorkbookPart {
  readonly path: string
  readonly relationships: string
}

/** A sheet of the file: its name and the part that holds it. */
export interface SheetPart {
  readonly name: string
  readonly path: string
}

const OFFICE_DOCUMENT = /\/relationships\/officeDocument$/

/** Finds the workbook's part by the package's relationships. */
export function workbookPart(parts: PackageParts): WorkbookPart {
  const tag = relationshipTags(textOf(parts, '_rels/.rels')).find((one) =>
    OFFICE_DOCUMENT.test(attribute(one, 'Type') ?? ''),
  )
  const path = resolvePath('', attribute(tag ?? '', 'Target') ?? 'xl/workbook.xml')
  const slash = path.lastIndexOf('/') + 1
  return { path, relationships: `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels` }
}

/** The sheets in the workbook's order. */
export function sheetParts(parts: PackageParts): SheetPart[] {
  const workbook = workbookPart(parts)
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1)
  const targets = new Map(
    relationshipTags(textOf(parts, workbook.relationships)).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  return (textOf(parts, workbook.path).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []).flatMap((tag): SheetPart[] => {
    const target = targets.get(attribute(tag, '\\w+:id'))
    const name = attribute(tag, 'name')
    if (target === undefined || name === undefined) return []
    const path = resolvePath(folder, target)
    return parts.has(path) ? [{ name, path }] : []
  })
}

/** The tags of a relationships part. */
export function relationshipTags(text: string): string[] {
  return text.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []
}

/** A target as a path in the package. */
export function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
