/** The add-in as a workbook names it, so that Excel opens its pane and knows its functions; the id is the manifest's. */
export const ADD_IN = {
  id: '7c1d8a52-4f0e-4a7b-9b1c-2d6f5e3a9047',
  version: '0.1.0.0',
  /** Deployed centrally by an administrator. */
  store: 'EXCatalog',
  /** This workbook's own instance of the add-in. */
  instance: '{7B6C6E0D-6D0B-4A5E-8E6A-2F6A4E1B9C31}',
} as const
