import type { BulletinInput, MethodPaperInput } from './input.ts'

export type { Approval, BulletinInput, BulletinSettings, Disclosure, MethodPaperInput } from './input.ts'

/** The bulletin as .docx; the document library is loaded only when one is written. */
export async function writeBulletin(input: BulletinInput): Promise<Uint8Array> {
  const bulletin = await import('./bulletin.ts')
  return bulletin.writeBulletin(input)
}

/** The statement of method (计分口径说明) as .docx; the document library is loaded only when one is written. */
export async function writeMethodPaper(input: MethodPaperInput): Promise<Uint8Array> {
  const paper = await import('./method-paper.ts')
  return paper.writeMethodPaper(input)
}
