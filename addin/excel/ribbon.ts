/** Names what a ribbon button does; the button shows the pane and tells it where to go. */
export function onRibbon(actions: Readonly<Record<string, () => void>>): void {
  for (const [id, run] of Object.entries(actions)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      run()
      void Office.addin.showAsTaskpane().then(() => event.completed())
    })
  }
}
