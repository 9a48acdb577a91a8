import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#functions/operations/index.ts'
import { BY_CODE, ROLES_OF } from '#functions/roles.ts'
import { castBallot, readBallotPaper, ROLES, type Role } from '#shared/api/index.ts'
import { DOORS, openDoors } from './doors.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

/** Who may, written out once more by hand: o office, u unit, e evaluator, l leader, a auditor, d admin. */
const MATRIX: Readonly<Record<string, string>> = {
  me: 'ouelad',
  'list-schemes': 'ouelad',
  'read-scheme': 'ouelad',
  'adopt-scheme': 'o....d',
  'scheme-template': 'oue.ad',
  'scheme-workbook': 'o...ad',
  'check-scheme-workbook': 'o....d',
  'compare-evaluations': 'o.....',
  evaluate: 'ouela.',
  'list-cycles': 'ouelad',
  'create-cycle': 'o.....',
  'amend-cycle': 'o.....',
  'withdraw-amendment': 'o.....',
  'move-cycle': 'o.....',
  'read-cycle': 'ouelad',
  'read-table': 'ouela.',
  'patch-tables': 'oue...',
  'appraise-cycle': 'o..la.',
  'propose-allocation': 'o.....',
  'record-rulings': 'o.....',
  'confirm-allocation': 'o.....',
  'approve-cycle': 'o.....',
  'issue-feedback': 'o.....',
  'list-feedback': 'ou.la.',
  'read-feedback': 'ou.la.',
  'record-receipt': 'ou....',
  'read-holidays': 'ouelad',
  'put-holidays': 'o....d',
  'post-notice': 'o.....',
  'list-notices': 'ouelad',
  'record-decision': 'o.....',
  'list-decisions': 'o..la.',
  'file-objection': 'ou....',
  'list-objections': 'ouela.',
  'answer-objection': 'o.e...',
  'withdraw-objection': 'ou....',
  'preview-review': 'o..l..',
  'review-objection': 'o.....',
  'export-paper': 'ou.la.',
  'publish-cycle': 'o.....',
  'list-deadlines': 'ouelad',
  'list-consequences': 'ou.la.',
  'decide-consequence': 'o.....',
  'list-results': 'ou.la.',
  'read-result': 'ou.la.',
  'export-bulletin': 'o..la.',
  'export-method-paper': 'o..la.',
  'check-workbook': 'oue.a.',
  'fill-workbook': 'oue.a.',
  'read-audit': 'o...a.',
  'read-office-audit': 'o...ad',
  'export-audit': 'o...ad',
  'verify-audit': 'o...ad',
  'make-anchor': 'o....d',
  recompute: 'o..la.',
  'list-members': 'o...ad',
  'put-member': '.....d',
  'add-history': 'o.....',
  'carry-history': 'o.....',
  'read-history': 'ou.la.',
  'import-rows': 'o.....',
  'import-workbook': 'o.....',
  'verify-event': 'o.....',
  'confirm-inspection': 'ou....',
  'reverse-row': 'o.....',
  'remove-member': '.....d',
  'open-ballot': 'o.....',
  'list-ballots': 'o..la.',
  'issue-codes': 'o.....',
  'close-ballot': 'o.....',
  'cancel-ballot': 'o.....',
}

const LETTERS: Readonly<Record<Role, string>> = {
  office: 'o',
  unit: 'u',
  evaluator: 'e',
  leader: 'l',
  auditor: 'a',
  admin: 'd',
}

/** What a code opens to anybody, and no role to anybody. */
const CODES_ALONE = ['read-ballot-paper', 'cast-ballot']

const signed = operations.filter(({ name }) => !CODES_ALONE.includes(name))

test('the table has every operation and no other', () => {
  const names = operations.map(({ name }) => name).sort()
  expect([...Object.keys(ROLES_OF), ...BY_CODE].sort()).toEqual(names)
  expect([...Object.keys(MATRIX), ...CODES_ALONE].sort()).toEqual(names)
})

const params = {
  ...{ cycle: 'none', table: 'events', subject: '区统计局', scheme: 'none@1.1', year: '2017' },
  ...{ row: 'none', objection: 'none', paper: 'report', consequence: 'none', import: 'none' },
  ballot: 'none',
}

describe.each(DOORS)('through %s', (door) => {
  describe.each(ROLES)('%s', (role) => {
    test.each(signed.map((one) => [one.name, one] as const))('%s', async (name, operation) => {
      const as = { tenant: 'roles', roles: [role], unit: '区统计局' }
      const { status } = await doors.call(door, operation, { as, params })
      const may = MATRIX[name]?.includes(LETTERS[role]) ?? false
      if (may) expect(status).not.toBe(403)
      else expect(status).toBe(403)
      expect(status).not.toBe(500)
    })
  })
})

test('a token without any role is let into nothing', async () => {
  for (const operation of signed) {
    const { status } = await doors.call(DOORS[0], operation, { as: { tenant: 'roles', roles: [] }, params })
    expect([operation.name, status]).toEqual([operation.name, 403])
  }
})

describe.each(DOORS)('through %s', (door) => {
  test('what a code opens asks for no token, and a token of the office opens nothing without a code', async () => {
    const code = 'K7QM-2FHD-9RWX'
    for (const bearer of [{}, { as: { tenant: 'roles', roles: ['office'] as const } }]) {
      expect((await doors.call(door, readBallotPaper, { ...bearer, body: { code } })).status).toBe(404)
      expect((await doors.call(door, castBallot, { ...bearer, body: { code, votes: [] } })).status).toBe(404)
    }
  })
})
