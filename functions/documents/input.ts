import type { Appraisal } from '#shared/engine/result.ts'
import type { Adoption, SchemeDocument } from '#shared/scheme/document.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'

/** The recorded decision that makes a result official. Until it is there, everything is 初步结果 and 拟定等次. */
export interface Approval {
  readonly decidedBy: string
  readonly minutesNumber: string
  /** A day such as 2017-03-20. */
  readonly date: string
}

/** How much of the result a bulletin shows: grades only, ranks too, or scores as well. */
export type Disclosure = Scheme['bulletin']['disclosure']

/** What the office enters for one bulletin; every entry left out is printed as a blank to fill in. */
export interface BulletinSettings {
  /** The scheme's own when left out. */
  readonly disclosure?: Disclosure
  /** 发文字号, e.g. 银发〔2017〕3号; square and round brackets are read too. */
  readonly documentNumber?: string
  /** 成文日期. */
  readonly date?: string
  /** 印发机关. */
  readonly printedBy?: string
  /** 印发日期. */
  readonly printedOn?: string
}

/** Everything a bulletin is drafted from. */
export interface BulletinInput {
  readonly scheme: Scheme
  readonly appraisal: Appraisal
  readonly approval: Approval | null
  readonly settings: BulletinSettings
}

/** A version of a scheme amended within the year: from when it holds, on what document, and what it was adopted with. */
export interface VersionInForce {
  readonly schemeId: string
  readonly from: string
  readonly documentNumber?: string
  readonly adoption: Adoption
}

/** Everything the statement of method is written from. */
export interface MethodPaperInput {
  readonly scheme: Scheme
  /** Scheme id and version as adopted, e.g. yinhai@2016.1. */
  readonly schemeId: string
  readonly document: Pick<SchemeDocument, 'readings' | 'parameters'>
  readonly adoption: Adoption
  /** All versions in order of force; absent where the year was not amended. */
  readonly inForce?: readonly VersionInForce[]
  readonly appraisal: Appraisal
  /** The rows the result was computed from; rulings, adjustments and vetoes are read from them. */
  readonly tables: readonly TableRows[]
  readonly approval: Approval | null
  /** Hash of the inputs the result was computed from. */
  readonly inputsHash: string
  /** The day the paper is made. */
  readonly date: string
}
