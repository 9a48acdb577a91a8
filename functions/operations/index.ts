import type { Operation } from '../operation.ts'
import { adoptScheme } from './adopt-scheme.ts'
import { amendCycle } from './amend-cycle.ts'
import { appraiseCycle } from './appraise-cycle.ts'
import { approveCycle } from './approve-cycle.ts'
import { checkWorkbook } from './check-workbook.ts'
import { checkSchemeWorkbook } from './check-scheme-workbook.ts'
import { compareEvaluations } from './compare-evaluations.ts'
import { schemeWorkbook } from './scheme-workbook.ts'
import { confirmAllocation } from './confirm-allocation.ts'
import { createCycle } from './create-cycle.ts'
import { evaluate } from './evaluate.ts'
import { exportBulletin } from './export-bulletin.ts'
import { exportMethodPaper } from './export-method-paper.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { listCycles } from './list-cycles.ts'
import { listResults } from './list-results.ts'
import { listSchemes } from './list-schemes.ts'
import { me } from './me.ts'
import { moveCycle } from './move-cycle.ts'
import { patchTables } from './patch-tables.ts'
import { proposeAllocation } from './propose-allocation.ts'
import { issueFeedback } from './issue-feedback.ts'
import { listFeedback } from './list-feedback.ts'
import { readFeedback } from './read-feedback.ts'
import { recordReceipt } from './record-receipt.ts'
import { readHolidays } from './read-holidays.ts'
import { putHolidays } from './put-holidays.ts'
import { postNotice } from './post-notice.ts'
import { listNotices } from './list-notices.ts'
import { recordDecision } from './record-decision.ts'
import { listDecisions } from './list-decisions.ts'
import { listDeadlines } from './list-deadlines.ts'
import { listConsequences } from './list-consequences.ts'
import { decideConsequence } from './decide-consequence.ts'
import { publishCycle } from './publish-cycle.ts'
import { readAudit } from './read-audit.ts'
import { readCycle } from './read-cycle.ts'
import { readResult } from './read-result.ts'
import { readScheme } from './read-scheme.ts'
import { readTable } from './read-table.ts'
import { recordRulings } from './record-rulings.ts'
import { schemeTemplate } from './scheme-template.ts'
import { exportAudit } from './export-audit.ts'
import { makeAnchor } from './make-anchor.ts'
import { readOfficeAudit } from './read-office-audit.ts'
import { recompute } from './recompute.ts'
import { verifyAudit } from './verify-audit.ts'
import { listMembers } from './list-members.ts'
import { putMember } from './put-member.ts'
import { removeMember } from './remove-member.ts'
import { answerObjection } from './answer-objection.ts'
import { exportPaper } from './export-paper.ts'
import { fileObjection } from './file-objection.ts'
import { listObjections } from './list-objections.ts'
import { previewReview } from './preview-review.ts'
import { reviewObjection } from './review-objection.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'
import { withdrawObjection } from './withdraw-objection.ts'
import { verifyEvent } from './verify-event.ts'
import { confirmInspection } from './confirm-inspection.ts'
import { reverseRow } from './reverse-row.ts'
import { importRows } from './import-rows.ts'
import { importWorkbook } from './import-workbook.ts'
import { addHistory } from './add-history.ts'
import { readHistory } from './read-history.ts'
import { carryHistory } from './carry-history.ts'
import { openBallot } from './open-ballot.ts'
import { listBallots } from './list-ballots.ts'
import { issueCodes } from './issue-codes.ts'
import { closeBallot } from './close-ballot.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { readBallotPaper } from './read-ballot-paper.ts'
import { castBallot } from './cast-ballot.ts'

/** Every operation of the service. */
export const operations: readonly Operation[] = [
  me,
  listSchemes,
  readScheme,
  adoptScheme,
  schemeTemplate,
  schemeWorkbook,
  checkSchemeWorkbook,
  evaluate,
  compareEvaluations,
  listCycles,
  createCycle,
  readCycle,
  amendCycle,
  withdrawAmendment,
  moveCycle,
  readTable,
  patchTables,
  appraiseCycle,
  proposeAllocation,
  recordRulings,
  confirmAllocation,
  approveCycle,
  issueFeedback,
  listFeedback,
  readFeedback,
  recordReceipt,
  readHolidays,
  putHolidays,
  postNotice,
  listNotices,
  recordDecision,
  listDecisions,
  publishCycle,
  listDeadlines,
  listConsequences,
  decideConsequence,
  fileObjection,
  listObjections,
  answerObjection,
  withdrawObjection,
  previewReview,
  reviewObjection,
  exportPaper,
  listResults,
  readResult,
  exportBulletin,
  exportMethodPaper,
  checkWorkbook,
  fillWorkbook,
  readAudit,
  readOfficeAudit,
  exportAudit,
  verifyAudit,
  makeAnchor,
  recompute,
  listMembers,
  putMember,
  removeMember,
  verifyEvent,
  confirmInspection,
  reverseRow,
  importRows,
  importWorkbook,
  addHistory,
  readHistory,
  carryHistory,
  openBallot,
  listBallots,
  issueCodes,
  closeBallot,
  cancelBallot,
  readBallotPaper,
  castBallot,
]
