import { changeText, insertBefore, putText, textOf, type PackageParts } from '../package-parts.ts'
import { attribute, escapeXml } from './xml.ts'
import { relationshipTags, sheetParts, workbookPart } from './sheet-directory.ts'

const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Puts a worksheet in as the last sheet; one of that name is replaced, its relationships with it. */
export function putSheet(parts: PackageParts, name: string, xml: string): void {
  const existing = sheetParts(parts).find((sheet) => sheet.name === name)
  if (existing) {
    putText(parts, existing.path, xml)
    return
  }
  const workbook = workbookPart(parts)
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1)
  const file = freeName(
    (number) => `worksheets/sheet${number}.xml`,
    (path) => parts.has(folder + path),
  )
  putText(parts, folder + file, xml)
  const ids = new Set(relationshipTags(textOf(parts, workbook.relationships)).map((tag) => attribute(tag, 'Id')))
  const id = freeName(
    (number) => `rIdAppraise${number}`,
    (one) => ids.has(one),
  )
  changeText(parts, workbook.relationships, (text) =>
    insertBefore(text, '</Relationships>', `<Relationship Id="${id}" Type="${WORKSHEET}" Target="${file}"/>`),
  )
  changeText(parts, '[Content_Types].xml', (text) =>
    insertBefore(text, '</Types>', `<Override PartName="/${folder}${file}" ContentType="${WORKSHEET_TYPE}"/>`),
  )
  changeText(parts, workbook.path, (text) => {
    const tags = text.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
    const sheetId = Math.max(0, ...tags.map((tag) => Number(attribute(tag, 'sheetId') ?? 0))) + 1
    const end = /<\/(\w+:)?sheets>/.exec(text)
    const prefix = end?.[1] ?? ''
    const sheet = `<${prefix}sheet xmlns:r="${RELATIONSHIPS}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`
    return insertBefore(text, end?.[0] ?? '</sheets>', sheet)
  })
}

function freeName(name: (number: number) => string, taken: (name: string) => boolean): string {
  let number = 1
  while (taken(name(number))) number++
  return name(number)
}
