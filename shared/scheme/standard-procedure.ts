import type { TableName } from '../tables/index.ts'
import type { Procedure } from './procedure-schema.ts'
import type { Scheme } from './schema.ts'

const SCORED: readonly TableName[] = [
  'observations',
  'ballots',
  'votes',
  'goals',
  'measures',
  'events',
  'inspections',
  'vetoes',
  'confirmations',
]

/** The usual course of a year, for a scheme that declares none of its own. */
export const STANDARD_PROCEDURE: Procedure = {
  steps: [
    {
      id: 'collecting',
      title: '收集数据',
      kind: 'input',
      edits: ['roster', 'persons', 'indicators', 'history', ...SCORED],
    },
    { id: 'grading', title: '计分并拟定等次', kind: 'grading', edits: ['roster', 'indicators', ...SCORED, 'rulings'] },
    { id: 'deliberation', title: '领导小组审议', kind: 'deliberation', edits: [] },
    { id: 'approval', title: '审定', kind: 'approval', edits: [] },
    { id: 'publication', title: '通报', kind: 'publication', edits: [] },
    { id: 'archived', title: '归档', kind: 'archive', edits: [] },
  ],
}

/** The procedure by which results come about under a scheme. */
export function procedureOf(scheme: Pick<Scheme, 'procedure'>): Procedure {
  return scheme.procedure ?? STANDARD_PROCEDURE
}
