/** What the pane says about schemes: their versions, their workbooks, and what is decided when one is adopted. */
export interface SchemesWords {
  readonly loading: string
  readonly versions: {
    readonly title: string
    readonly version: string
    readonly from: string
    readonly document: string
    readonly fromStart: string
    readonly amend: string
    readonly amendHelp: string
    readonly choose: string
    readonly compare: string
    readonly amendTitle: string
    readonly amendText: (version: string, from: string) => string
    readonly amending: string
    readonly amended: (version: string, from: string) => string
    readonly withdraw: string
    readonly withdrawTitle: string
    readonly withdrawText: (version: string) => string
    readonly withdrawing: string
    readonly withdrawn: string
    readonly reason: string
    readonly told: string
    readonly noOther: string
  }
  readonly list: {
    readonly adopted: string
    readonly none: string
    readonly shipped: string
    readonly name: string
    readonly adoptedOn: string
    readonly download: string
    readonly downloadOf: (name: string) => string
    readonly downloading: string
    readonly file: (name: string) => string
    readonly adopt: string
  }
  readonly upload: {
    readonly title: string
    readonly help: string
    readonly choose: string
    readonly checking: string
    readonly wrong: (count: number) => string
    readonly right: (title: string) => string
    readonly findings: string
  }
  readonly adopt: {
    readonly title: (name: string) => string
    readonly takeOver: string
    readonly takeOverNothing: string
    readonly readings: string
    readonly otherReadings: (count: number) => string
    readonly chooseReading: string
    readonly usual: (meaning: string) => string
    readonly parameters: string
    readonly otherParameters: (count: number) => string
    readonly required: string
    readonly decidedBy: (body: string) => string
    readonly example: string
    readonly exampleFor: (title: string) => string
    readonly addEntry: string
    readonly entryName: string
    readonly addItem: string
    readonly namesHint: string
    readonly adopt: string
    readonly adopting: string
    readonly adopted: (scheme: string) => string
    readonly close: string
  }
  readonly cycle: {
    readonly title: string
    readonly name: string
    readonly year: string
    readonly scheme: string
    readonly begin: string
    readonly beginTitle: string
    readonly beginText: (scheme: string, year: string) => string
    readonly beginning: string
    readonly begun: (name: string) => string
  }
  readonly whatIf: {
    readonly title: string
    readonly help: string
    readonly version: string
    readonly asItStands: string
    readonly otherwise: string
    readonly compare: string
    readonly comparing: string
    readonly nothing: (count: number) => string
    readonly counts: (moved: number, unmoved: number) => string
    readonly moves: string
    readonly subject: string
    readonly total: string
    readonly rank: string
    readonly grade: string
    readonly through: string
    readonly throughLine: (label: string, before: string, after: string) => string
    readonly none: string
    readonly change: (before: string, after: string) => string
    readonly seats: string
    readonly group: string
  }
}
