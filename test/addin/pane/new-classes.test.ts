import { describe, expect, test } from 'vitest'
import { newClasses } from '#addin/pane/ballots/new-classes.ts'
import { reviewedParts, type ReviewedPart } from '#addin/pane/ballots/reviewed-parts.ts'
import { MOST_VOTERS } from '#shared/api/ballot.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const part = reviewedParts(shippedScheme('womens-federation/v1.yaml')).find(({ id }) => id === 'democratic')
const typed = (voters: string, minimum = '') => newClasses(part as ReviewedPart, { colleagues: { voters, minimum } }) // 妇联 has it

describe('发起测评时填的人数', () => {
  test.each([
    ['1', '', [{ evaluatorClass: 'colleagues', voters: 1 }]],
    [String(MOST_VOTERS), '', [{ evaluatorClass: 'colleagues', voters: MOST_VOTERS }]],
    ['１２', '12', [{ evaluatorClass: 'colleagues', voters: 12, minimum: 12 }]],
    ['', '', []],
  ])('应投“%s”、下限“%s”', (voters, minimum, expected) => {
    expect(typed(voters, minimum)).toEqual(expected)
  })

  test.each([
    ['0', ''],
    [String(MOST_VOTERS + 1), ''],
    ['1.5', ''],
    ['十', ''],
    ['12', '13'],
    ['12', '0'],
    ['', '3'],
  ])('应投“%s”、下限“%s”不收', (voters, minimum) => {
    expect(typed(voters, minimum)).toBeUndefined()
  })
})
