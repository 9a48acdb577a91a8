import { changeText, type PackageParts } from '../package-parts.ts'
import { workbookPart } from './sheet-directory.ts'

/** Removes the list of formulas Excel keeps beside them: it names formulas that are no more, and Excel makes it anew. */
export function dropCalculationChain(parts: PackageParts): void {
  const workbook = workbookPart(parts)
  const chain = `${workbook.path.replace(/[^/]+$/, '')}calcChain.xml`
  if (!parts.delete(chain)) return
  changeText(parts, workbook.relationships, (text) => text.replace(/<Relationship\s[^>]*calcChain\.xml"[^>]*>/, ''))
  changeText(parts, '[Content_Types].xml', (text) => text.replace(/<Override\s[^>]*calcChain\.xml"[^>]*>/, ''))
}
