import type { Role } from '#shared/api/index.ts'

const EVERYONE: readonly Role[] = ['office', 'unit', 'evaluator', 'leader', 'auditor', 'admin']
const OFFICE: readonly Role[] = ['office']
const ADMIN: readonly Role[] = ['admin']
const ABOVE_UNITS: readonly Role[] = ['office', 'leader', 'auditor']

/** Who may do what. That a unit's clerk sees only its own unit, and an evaluator what it rates, is in the operations themselves. */
export const ROLES_OF: Readonly<Record<string, readonly Role[]>> = {
  me: EVERYONE,
  'list-schemes': EVERYONE,
  'read-scheme': EVERYONE,
  'adopt-scheme': ['office', 'admin'],
  'scheme-template': ['office', 'unit', 'evaluator', 'auditor', 'admin'],
  evaluate: ['office', 'unit', 'evaluator', 'leader', 'auditor'],
  'list-cycles': EVERYONE,
  'read-cycle': EVERYONE,
  'create-cycle': OFFICE,
  'move-cycle': OFFICE,
  'read-table': ['office', 'unit', 'evaluator', 'leader', 'auditor'],
  'patch-tables': ['office', 'unit', 'evaluator'],
  'appraise-cycle': ABOVE_UNITS,
  'propose-allocation': OFFICE,
  'record-rulings': OFFICE,
  'confirm-allocation': OFFICE,
  'approve-cycle': OFFICE,
  'list-results': ['office', 'unit', 'leader', 'auditor'],
  'read-result': ['office', 'unit', 'leader', 'auditor'],
  'file-objection': ['office', 'unit'],
  'list-objections': ['office', 'unit', 'evaluator', 'leader', 'auditor'],
  'answer-objection': ['office', 'evaluator'],
  'withdraw-objection': ['office', 'unit'],
  'preview-review': ['office', 'leader'],
  'review-objection': OFFICE,
  'export-paper': ['office', 'unit', 'leader', 'auditor'],
  'export-bulletin': ABOVE_UNITS,
  'export-method-paper': ABOVE_UNITS,
  'check-workbook': ['office', 'unit', 'evaluator', 'auditor'],
  'fill-workbook': ['office', 'unit', 'evaluator', 'auditor'],
  'read-audit': ['office', 'auditor'],
  'read-office-audit': ['office', 'auditor', 'admin'],
  'export-audit': ['office', 'auditor', 'admin'],
  'verify-audit': ['office', 'auditor', 'admin'],
  'make-anchor': ['office', 'admin'],
  recompute: ABOVE_UNITS,
  'list-members': ['office', 'auditor', 'admin'],
  'put-member': ADMIN,
  'remove-member': ADMIN,
}
