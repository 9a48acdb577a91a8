import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx'

const title: CellStyle = {
  font: { name: '宋体', size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
}
const heading: CellStyle = {
  font: { name: '宋体', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '107C41' } },
  border: { bottom: { style: 'thin', color: { rgb: '000000' } } },
}
const points: CellStyle = { numFmt: '0.00' }

/** A small workbook as offices have them: a merged title, a table, rules for entry, a spilled result, a very hidden sheet. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: '示例评分表', style: title }],
    ...['单位', '分数', '备注'].map((value, column) => [`1,${column}`, { value, style: heading }] as const),
    ['2,0', { value: '示例甲' }],
    ['2,1', { value: 95.5, style: points }],
    ['3,0', { value: '示例乙' }],
    ['3,1', { value: 58, style: points }],
    ['3,2', { value: '缺一项', type: 'string' }],
    [
      '1,4',
      {
        formula: '_xldudf_DEMO_SPLIT(B3:B4)',
        formulaType: 'array',
        formulaRef: 'E2:G3',
        formulaDynamic: true,
        formulaResult: 1,
      },
    ],
    ['1,5', { value: 2 }],
    ['1,6', { value: true }],
    ['2,4', { value: 3 }],
    ['2,5', { value: 4 }],
    ['2,6', { value: false }],
    ['5,1', { formula: 'SUM(评分[分数])', formulaResult: 153.5 }],
    ['6,1', { formula: '_xlfn.CONCAT(A3,"、",A4)', formulaResult: '示例甲、示例乙' }],
  ])
  return writeXlsx({
    namedRanges: [{ name: '方案', range: "'参数'!$A$1" }],
    sheets: [
      {
        name: '评 分',
        cells,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        columns: [{ width: 16 }, { width: 10 }, { width: 24, hidden: false }],
        rowDefs: new Map([[0, { height: 30 }]]),
        freezePane: { rows: 2, columns: 1 },
        view: { showGridLines: false },
        tables: [{ name: '评分', range: 'A2:C4', columns: ['单位', '分数', '备注'].map((name) => ({ name })) }],
        dataValidations: [
          {
            type: 'list',
            range: 'C3:C4',
            values: ['缺一项', '已核对'],
            showErrorMessage: true,
            errorMessage: '请从列表中选择',
          },
          { type: 'decimal', operator: 'between', formula1: '0', formula2: '100', range: 'B3:B4' },
        ],
        conditionalRules: [
          {
            type: 'cellIs',
            operator: 'lessThan',
            formula: '60',
            priority: 1,
            range: 'B3:B4',
            style: {
              font: { color: { rgb: '9C0006' } },
              fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } },
            },
          },
          {
            type: 'expression',
            formula: 'AND($B3>90,LEN(C3)=0)',
            priority: 2,
            range: 'C3:C4',
            style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFF2CC' } } },
          },
        ],
      },
      { name: '参数', rows: [['示例@1']], hidden: true },
      { name: '版本', rows: [[1]], veryHidden: true },
    ],
  })
}
