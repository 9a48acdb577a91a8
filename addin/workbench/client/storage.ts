const prefix = 'OfficeRuntime:'

/** OfficeRuntime.storage: kept by the browser for the add-in, whatever workbook is open. */
export const runtimeStorage = {
  getItem: (name: string) => Promise.resolve(window.localStorage.getItem(prefix + name)),
  setItem: (name: string, value: string) => {
    window.localStorage.setItem(prefix + name, value)
    return Promise.resolve()
  },
  removeItem: (name: string) => {
    window.localStorage.removeItem(prefix + name)
    return Promise.resolve()
  },
  getItems: (names: readonly string[]) =>
    Promise.resolve(Object.fromEntries(names.map((name) => [name, window.localStorage.getItem(prefix + name)]))),
  getKeys: () =>
    Promise.resolve(
      Object.keys(window.localStorage)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length)),
    ),
}
