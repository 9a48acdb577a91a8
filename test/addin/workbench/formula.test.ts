import { describe, expect, it } from 'vitest'
import { parseFormula } from '#addin/workbench/formula/parse.ts'
import { openedFormula } from '#addin/workbench/grid-univer/formula-text.ts'
import { parseA1, quoteSheet, toA1 } from '#addin/workbench/host/address.ts'

describe('Addresses', () => {
  it.each(['A1', 'B2:D5', 'AA10', 'XFD1048576', 'A:C', '2:5'])('%s reads back as itself', (address) => {
    const reference = parseA1(address)
    expect(reference && toA1(reference.rect)).toBe(address)
  })

  it('name their sheet, quoted where Excel quotes', () => {
    expect(parseA1("'数据 表'!$A$1")).toMatchObject({ sheet: '数据 表', rect: { row: 0, column: 0 } })
    expect(['汇总', '结果 表', 'A1', "it's"].map(quoteSheet)).toEqual(['汇总', "'结果 表'", "'A1'", "'it''s'"])
  })

  it.each(['', 'A', '1', '不是', 'A1:B', 'A0B'])('%j is none', (text) => {
    expect(parseA1(text)).toBeUndefined()
  })
})

describe('Formulas', () => {
  it('are read with their operators in Excel’s order', () => {
    expect(parseFormula('=1+2*3^2&"个"')).toMatchObject({
      kind: 'binary',
      operator: '&',
      left: { operator: '+', right: { operator: '*' } },
    })
  })

  it('hold calls, references, names and tables', () => {
    expect(parseFormula("=DEMO.ADD('数据 表'!A1:B2,评分[[#All],[分数]],方案,C1#)")).toMatchObject({
      kind: 'call',
      name: 'DEMO.ADD',
      arguments: [
        { kind: 'reference', reference: { sheet: '数据 表' } },
        { kind: 'table', table: '评分', part: 'all', columns: ['分数'] },
        { kind: 'name', name: '方案' },
        { kind: 'spill' },
      ],
    })
  })

  it.each(['=1+', '=SUM(', '=A1 A2', '=(1'])('%s is not understood', (formula) => {
    expect(parseFormula(formula)).toBeUndefined()
  })

  it('lose the prefixes they have in files', () => {
    expect(openedFormula('=_xldudf_DEMO_ADD(A1,_xlfn._xlws.FILTER(B:B,C:C))')).toBe('=DEMO.ADD(A1,FILTER(B:B,C:C))')
    expect(openedFormula('=_xldudf_DEMO_SPLIT(_xlfn.ANCHORARRAY(G337))')).toBe('=DEMO.SPLIT(G337#)')
  })
})
