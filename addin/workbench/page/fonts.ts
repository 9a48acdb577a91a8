import { defaultFont, type WorkbookFile } from '../workbook-file.ts'

/** Loads what the workbook's texts need of web fonts before the grid is drawn: a canvas is not drawn again for them. */
export async function loadFonts(file: WorkbookFile): Promise<void> {
  const characters = new Map<string, Set<string>>([[defaultFont, new Set('列表合计0123456789')]])
  const note = (font: string, text: string) => {
    const known = characters.get(font) ?? new Set()
    for (const character of text) known.add(character)
    characters.set(font, known)
  }
  for (const sheet of file.sheets) {
    note(defaultFont, sheet.name)
    for (const { value = '', look } of sheet.cells) note(look?.font ?? defaultFont, String(value))
  }
  await Promise.all([...characters].map(([font, each]) => document.fonts.load(`14px '${font}'`, [...each].join(''))))
}
