import * as z from 'zod'
import { sizeProblem } from '../scheme/checks/index.ts'
import type { Json } from '../scheme/document.ts'

/** The plain JSON of a scheme document, as a 方案 workbook gives it; what is in it is checked when it is adopted. */
export const schemeContent = z
  .custom<Readonly<Record<string, Json>>>(
    // looked at without recursion: any depth may be sent
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && sizeProblem(value) === undefined,
    '考核办法的内容应为一个对象，套叠不得过深、条款不得过多',
  )
  .meta({
    id: 'SchemeContent',
    description: '考核办法的全部条款、口径和参数，如上传方案工作簿所得',
    type: 'object',
    additionalProperties: true,
  })
