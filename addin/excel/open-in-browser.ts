/** Opens an address in the person's browser, where a pane cannot download by itself. */
export function openInBrowser(url: string): void {
  Office.context.ui.openBrowserWindow(url)
}
