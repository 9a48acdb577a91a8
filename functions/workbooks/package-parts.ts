import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The parts of an Office file by path. */
export type PackageParts = Map<string, Uint8Array>

/** A fixed date for every entry, so that the same content gives the same bytes. */
const ENTRY_DATE = new Date(2016, 0, 1)
const CONTENT_TYPES = '[Content_Types].xml'

/** Opens an Office file. */
export function openPackage(bytes: Uint8Array): PackageParts {
  return new Map(Object.entries(unzipSync(bytes)))
}

/** Closes an Office file; its list of content types comes first, as readers expect. */
export function closePackage(parts: PackageParts): Uint8Array {
  const files: Zippable = {}
  const types = parts.get(CONTENT_TYPES)
  if (types) files[CONTENT_TYPES] = types
  for (const [path, bytes] of parts) files[path] = bytes
  return zipSync(files, { level: 6, mtime: ENTRY_DATE })
}

/** The text of a part; a missing one is our mistake. */
export function textOf(parts: PackageParts, path: string): string {
  const bytes = parts.get(path)
  if (!bytes) throw new Error(`the package has no part ${path}`)
  return strFromU8(bytes)
}

/** Puts a text part in or replaces it. */
export function putText(parts: PackageParts, path: string, text: string): void {
  parts.set(path, strToU8(text))
}

/** Replaces a part's text by what `change` makes of it. */
export function changeText(parts: PackageParts, path: string, change: (text: string) => string): void {
  putText(parts, path, change(textOf(parts, path)))
}

/** Puts text before the end of an XML part's root element. */
export function insertBefore(text: string, mark: string, inserted: string): string {
  const at = text.lastIndexOf(mark)
  if (at < 0) throw new Error(`no ${mark} in the part`)
  return text.slice(0, at) + inserted + text.slice(at)
}

/** Paths of the worksheets. */
export function worksheetPaths(parts: PackageParts): string[] {
  return [...parts.keys()].filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
}
