import * as z from 'zod'
import type { Finding } from '../findings.ts'

function isFinding(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return 'severity' in value && 'problem' in value && 'places' in value && Array.isArray(value.places)
}

/** A finding; its problem's code says which further fields it has, its words are in shared/messages. */
export const findingSchema = z.custom<Finding>(isFinding).meta({
  id: 'Finding',
  description: '一条问题：轻重、代码与数据、所在位置、依据',
  type: 'object',
  required: ['severity', 'problem', 'places'],
  properties: {
    severity: { enum: ['error', 'warning', 'note'] },
    problem: {
      type: 'object',
      required: ['code'],
      properties: { code: { type: 'string' } },
      additionalProperties: true,
    },
    places: { type: 'array', items: { type: 'object', required: ['kind'], additionalProperties: true } },
    basis: { type: 'object', additionalProperties: { type: 'string' } },
  },
})
