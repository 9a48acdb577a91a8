import type { WorkbookFile } from '../workbook-file.ts'

/** The font that is shown where the workbook's own is not installed. */
export const fallbackFont = 'Noto Sans SC Variable'

/** Loads what the workbook's texts need of the web font before the grid is drawn: a canvas is not drawn again for it. */
export async function loadFonts(file: WorkbookFile): Promise<void> {
  const characters = new Set<string>('列表合计0123456789')
  for (const sheet of file.sheets) {
    for (const character of sheet.name) characters.add(character)
    for (const { value } of sheet.cells) for (const character of String(value ?? '')) characters.add(character)
  }
  await document.fonts.load(`14px '${fallbackFont}'`, [...characters].join(''))
}
