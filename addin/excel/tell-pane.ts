/** Sends a text from a dialog's page to the pane that opened it. */
export async function tellPane(message: string): Promise<void> {
  await Office.onReady()
  Office.context.ui.messageParent(message)
}
