/** Waits for Office and gives the language its windows are in. */
export async function officeReady(): Promise<string> {
  await Office.onReady()
  return Office.context.displayLanguage
}
