import * as z from 'zod'
import { SCHEME_ID } from '../scheme/versions-text.ts'

/** An adopted scheme as cells and cycles name it, e.g. `yinhai@2016.1`. */
export const schemeId = z.string().regex(SCHEME_ID, '考核办法应写作 yinhai@2016.1 的样子')

/** The schemes in force in a year as one text, e.g. `yinhai@2016.1；2016-07-01 yinhai@2016.2`; read by `parseVersions`. */
export const versionsText = z.string().min(1).max(400)

/** A scheme as shipped, e.g. `yinhai@2016`, or as adopted, e.g. `yinhai@2016.1`. */
export const documentId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*@[A-Za-z0-9-]+(\.[1-9]\d*)?$/, '考核办法应写作 yinhai@2016 或 yinhai@2016.1 的样子')

/** A cycle's id, e.g. `2016`. */
export const cycleId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, '考核周期只含字母、数字和连字符')

/** A row's id; the service gives one to a new row that has none. */
export const rowId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, '行标识只含字母、数字和 . _ : -')

/** A day, e.g. `2016-12-30`. */
export const day = z.iso.date('日期应写作 2016-12-30 的样子')

/** An instant in UTC, e.g. `2016-12-30T01:02:03.000Z`. */
export const instant = z.iso.datetime()

/** A short text a person typed. */
export const shortText = z.string().trim().min(1, '不能为空').max(200, '不能超过 200 字')

/** The path parameter of everything within a cycle. */
export const inCycle = z.strictObject({ cycle: cycleId })
