/** Opens a page in Office's dialog and waits for its one message; undefined when the person closes it. */
export function askInDialog(url: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, { height: 60, width: 30, promptBeforeOpen: false }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        reject(new Error('the dialog could not be opened', { cause: opened.error }))
        return
      }
      const dialog = opened.value
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        dialog.close()
        resolve('message' in event ? event.message : undefined)
      })
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(undefined))
    })
  })
}
