import * as z from 'zod'
import { endpoint, wordFile } from './endpoint.ts'
import { cycleId, shortText } from './names.ts'

/** The papers of the procedure. */
export const PAPERS = ['feedback', 'objection-form', 'review-decision', 'report', 'notice'] as const

/** One paper of the procedure as .docx. */
export const exportPaper = endpoint({
  name: 'export-paper',
  method: 'GET',
  path: '/v1/cycles/{cycle}/papers/{paper}',
  summary: '导出书面反馈书、复核申请表、复核决定书、情况汇报和送审表、公示（Word）',
  params: z.strictObject({ cycle: cycleId, paper: z.enum(PAPERS) }),
  query: z.strictObject({
    /** Whose feedback, form or decision it is. */
    subject: shortText.exactOptional(),
    objection: z.string().max(64).exactOptional(),
    /** To whom the report is submitted. */
    submittedTo: shortText.exactOptional(),
    /** Where objections to a notice go. */
    contact: shortText.exactOptional(),
  }),
  output: wordFile,
})
