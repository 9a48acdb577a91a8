/** The newest version of each requirement set that the workbench claims; single members may still be ApiNotFound. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.13',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.3',
  SharedRuntime: '1.1',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  OpenBrowserWindowApi: '1.1',
  RibbonApi: '1.1',
  AddInCommands: '1.1',
}
