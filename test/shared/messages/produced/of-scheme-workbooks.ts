import type { Finding } from '#shared/findings.ts'
import { sheetsDocument, type UploadedSheet } from '#shared/scheme-workbook/index.ts'
import { changed, withCell } from '#test/shared/scheme-workbook/changed-workbook.ts'
import type { Producers } from './producer.ts'

const found = (sheets: readonly UploadedSheet[]): readonly Finding[] => sheetsDocument(sheets, '示例').findings
const same = () => changed('', () => undefined)
const cell = (...given: Parameters<typeof withCell>) => found(withCell(...given))

/** For each problem of a workbook that holds a scheme, the least that causes it. */
export const OF_SCHEME_WORKBOOKS = {
  'too-many-rows': () =>
    found(
      changed('指标', (rows) => {
        while (rows.length <= 20_000) rows.push(['functional', '指标'])
      }),
    ),
  'scheme-sheet-missing': () => found(same().filter(({ name }) => name !== '得分项')),
  'scheme-sheet-unknown': () => found([...same(), { name: '其它条款', cells: [] }]),
  'scheme-heading-missing': () =>
    found(
      same().map(({ name, cells }) => ({
        name,
        cells: name === '时限' ? cells.map((row, at) => (at === 0 ? row.with(1, '名秤') : row)) : cells,
      })),
    ),
  'scheme-cell': () => cell('得分项', 'common', '不涉及的指标', '【口经 A-08】'),
  'scheme-choice': () => cell('得分项', 'common', '计分方式', '折算'),
  'scheme-entry-unknown': () => cell('指标', 'functional', '得分项', 'function'),
  'scheme-entry-repeated': () => cell('得分项', 'common', '标识', 'functional'),
  'scheme-filled-twice': () =>
    found(
      changed('其他条款', (rows) => {
        rows.push(['得分项 common', '满分', 120])
      }),
    ),
  'scheme-gap': () =>
    found(
      changed('等次与名额', (rows) => {
        const last = rows.find(([path]) => path === '名额·各等次比例·第3项')
        if (last) last[0] = '名额·各等次比例·第4项'
      }),
    ),
} satisfies Partial<Producers>
