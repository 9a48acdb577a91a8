import { officialDay } from '#shared/dates/index.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import type { MethodPaperInput } from './input.ts'
import { cited, official } from './official-text.ts'
import { parameterText } from './parameter-text.ts'
import { adjustments, remarks, seats, ties, vetoes } from './method-outcomes.ts'
import type { MethodSection } from './method-section.ts'
import { versions } from './method-versions.ts'

/** What was computed from what: readings, parameters, seats, ties, rulings, adjustments, vetoes, and what to know besides. */
export function draftMethodPaper(input: MethodPaperInput): MethodSection[] {
  const { tables } = readRows(input.scheme, input.tables)
  const { rulings } = tables
  return [
    sources(input),
    ...versions(input),
    readings(input),
    parameters(input),
    seats(input),
    ties(input, rulings),
    adjustments(input, rulings),
    vetoes(input, tables.vetoes),
    remarks(input),
  ]
}

function sources({ scheme, schemeId, appraisal, approval, inputsHash }: MethodPaperInput): MethodSection {
  const { regulation, rounding } = scheme
  const bases = [regulation.title, ...(regulation.document === undefined ? [] : [regulation.document])]
    .map(cited)
    .join('和')
  const decided = approval
    ? `考评结果已经${official(approval.decidedBy)}审定（${official(approval.minutesNumber)}，${officialDay(approval.date)}）。`
    : '考评结果尚未审定，本文所列均为初步结果。'
  const each = rounding.stage === 'each-part' ? '各得分项先取舍再相加' : '只在综合得分取舍'
  return {
    title: '依据和版本',
    paragraphs: [
      `考评依据为${bases}，由${official(regulation.interpretedBy)}负责解释。${decided}`,
      `采用方案${schemeId}，计算程序版本${appraisal.engine}。得分保留${scheme.rounding.decimals}位小数，${each}。`,
      '相同的数据和方案，用同一版本重新计算，结果逐字相同。输入数据校验码：',
      inputsHash.replace(/(.{8})(?=.)/g, '$1 '),
    ],
  }
}

function readings({ document, adoption }: MethodPaperInput): MethodSection {
  const rows = Object.entries(document.readings).map(([id, reading]) => {
    const chosen = adoption.readings?.[id]
    const taken = reading.options[chosen ?? reading.default] ?? chosen ?? reading.default
    return [
      id,
      official(reading.question),
      `${official(taken)}${chosen === undefined ? '' : '（启用时选定）'}`,
      official(reading.reason),
    ]
  })
  return {
    title: '对方案原文的理解',
    paragraphs: ['方案原文有两种以上读法之处，按下表所列口径计算。'],
    table: {
      columns: [
        { heading: '编号', width: 14 },
        { heading: '问题', width: 36, align: 'left' },
        { heading: '采用的口径', width: 36, align: 'left' },
        { heading: '理由', width: 36, align: 'left' },
      ],
      rows,
    },
  }
}

function parameters({ scheme, document, adoption }: MethodPaperInput): MethodSection {
  const rows = Object.entries(document.parameters).map(([id, parameter]) => {
    const value = adoption.parameters?.[id]
    return [
      official(parameter.title),
      value === undefined ? '未填写' : official(parameterText(value, scheme)),
      official(parameter.decidedBy),
    ]
  })
  return {
    title: '由单位确定的参数',
    paragraphs: ['方案没有给出、由单位确定的数值如下。'],
    table: {
      columns: [
        { heading: '参数', width: 40, align: 'left' },
        { heading: '取值', width: 50, align: 'left' },
        { heading: '确定机构', width: 30, align: 'left' },
      ],
      rows,
    },
  }
}
