import type { CallEntry } from '../host/custom-functions/entries.ts'

/** What a pane is told of its host when it starts. */
export interface HostContext {
  readonly displayLanguage: string
  readonly contentLanguage: string
  readonly documentUrl: string
  /** The newest version of each requirement set, as 1.13. */
  readonly requirementSets: Readonly<Record<string, string>>
  /** The settings stored with the workbook. */
  readonly settings: Readonly<Record<string, unknown>>
}

/** How large a dialog is, in percent of the screen. */
export interface DialogSize {
  readonly width: number
  readonly height: number
}

/** What a pane tells the workbench's page. */
export type ToPage =
  | { readonly workbench: 'library'; readonly text: string }
  | { readonly workbench: 'hello' }
  | { readonly workbench: 'settings'; readonly settings: Readonly<Record<string, unknown>> }
  | { readonly workbench: 'pane'; readonly visible: boolean }
  | { readonly workbench: 'buttons'; readonly enabled: Readonly<Record<string, boolean>> }
  | { readonly workbench: 'action-ended'; readonly call: number; readonly problem: string | undefined }
  | { readonly workbench: 'browser-open'; readonly url: string }
  | { readonly workbench: 'dialog-open'; readonly dialog: number; readonly url: string; readonly size: DialogSize }
  | { readonly workbench: 'dialog-tell'; readonly dialog: number; readonly message: string }
  | { readonly workbench: 'dialog-close'; readonly dialog: number }

/** What the workbench's page tells a pane. */
export type ToPane =
  | { readonly workbench: 'library'; readonly text: string }
  | { readonly workbench: 'calls'; readonly entries: readonly CallEntry[] }
  | { readonly workbench: 'context'; readonly context: HostContext }
  | { readonly workbench: 'visibility'; readonly visible: boolean }
  | { readonly workbench: 'action'; readonly call: number; readonly action: string; readonly control: string }
  | { readonly workbench: 'dialog-opened'; readonly dialog: number; readonly problem: number | undefined }
  | { readonly workbench: 'dialog-says'; readonly dialog: number; readonly message: string; readonly origin: string }
  | { readonly workbench: 'dialog-closed'; readonly dialog: number; readonly code: number }

/** What a dialog tells the page that opened it, and is told by it. */
export type DialogMessage = { readonly workbench: 'dialog-message'; readonly message: string }

/** Whether something posted to a window is a message of the workbench. */
export function isWorkbenchMessage(value: unknown): value is ToPage | ToPane | DialogMessage {
  return typeof value === 'object' && value !== null && 'workbench' in value
}
