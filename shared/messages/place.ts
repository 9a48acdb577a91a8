import type { Place } from '../findings.ts'
import { definitionOf } from '../tables/index.ts'
import type { Language } from './language.ts'
import { clipped } from './quoting.ts'

/** A place in words: 工作表「评分」G12; 「评分」表第 3 行「考核得分」列; yinhai/2016.yaml 第 12 行第 5 列. Rows count from 1. */
export function placeText(place: Place, language: Language): string {
  return language === 'zh-CN' ? chinese(place) : english(place)
}

function chinese(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `工作表「${clipped(place.sheet)}」${place.address}`
    case 'sheet':
      return `工作表「${clipped(place.sheet)}」`
    case 'row': {
      const { sheet, heading } = named(place.table, place.column)
      return `「${sheet}」表第 ${place.row + 1} 行${heading === undefined ? '' : `「${heading}」列`}`
    }
    case 'subject':
      return clipped(place.subject)
    case 'group':
      return `考核组「${clipped(place.group)}」`
    case 'line':
      return `${place.file} 第 ${place.line} 行第 ${place.column} 列`
    case 'scheme':
      return `方案 ${clipped(place.path)}`
  }
}

function english(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `sheet “${clipped(place.sheet)}” ${place.address}`
    case 'sheet':
      return `sheet “${clipped(place.sheet)}”`
    case 'row': {
      const { sheet, heading } = named(place.table, place.column)
      return `table “${sheet}” row ${place.row + 1}${heading === undefined ? '' : `, column “${heading}”`}`
    }
    case 'subject':
      return clipped(place.subject)
    case 'group':
      return `group “${clipped(place.group)}”`
    case 'line':
      return `${place.file} line ${place.line}, column ${place.column}`
    case 'scheme':
      return `scheme ${clipped(place.path)}`
  }
}

/** The sheet's title and the column's heading; `column` is a key of the definition, or already a heading. */
function named(
  table: Parameters<typeof definitionOf>[0],
  column: string | undefined,
): { sheet: string; heading: string | undefined } {
  const definition = definitionOf(table)
  const heading = definition.columns.find((one) => one.key === column)?.heading ?? column
  return { sheet: definition.sheet, heading: heading === undefined ? undefined : clipped(heading) }
}
