import * as z from 'zod'

/** The roles a token can carry. */
export const ROLES = ['office', 'unit', 'evaluator', 'leader', 'auditor', 'admin'] as const

/** A role a token can carry. */
export const roleSchema = z.enum(ROLES)

/** A role a token can carry. */
export type Role = z.infer<typeof roleSchema>
