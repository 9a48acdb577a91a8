/** Why a file is no workbook that can be read. */
export type UnreadableReason = 'not-a-workbook' | 'encrypted' | 'too-large'

/** Thrown for a file that holds no readable workbook at all; whoever received the file answers the sender. */
export class UnreadableWorkbook extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'UnreadableWorkbook'
    this.reason = reason
  }
}
