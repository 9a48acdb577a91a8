import { describe, expect, test } from 'vitest'
import { writeMethodPaper, type MethodPaperInput } from '#functions/documents/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { approval, document, example, headersOf, paragraphsOf, ruled, scheme } from './example-year.ts'

function input(tables: readonly TableRows[], decided = false): MethodPaperInput {
  return {
    scheme,
    schemeId: 'yinhai@2016.1',
    document,
    adoption: example.adoption,
    appraisal: evaluate(scheme, tables),
    tables,
    approval: decided ? approval : null,
    inputsHash: '0123456789abcdef'.repeat(4),
    date: '2017-03-21',
  }
}

test('年中修订写明各版本的施行日期、文号和取值不同的口径、参数', async () => {
  const year = input(ruled())
  const later = {
    ...example.adoption,
    parameters: { ...example.adoption.parameters, 'public-weights': { 基层干部职工: '60%', 服务对象: '40%' } },
  }
  const inForce = [
    { schemeId: 'yinhai@2016.1', from: '2016-01-01', adoption: example.adoption },
    { schemeId: 'yinhai@2016.2', from: '2016-07-01', documentNumber: '示例办发[2016]9号', adoption: later },
  ]
  const all = paragraphsOf(await writeMethodPaper({ ...year, inForce })).join('\n')
  expect(all).toContain('二、年中修订')
  expect(all).toContain('年初起采用方案yinhai@2016.1；2016年7月1日起采用方案yinhai@2016.2（示例办发〔2016〕9号）。')
  expect(all).toContain(
    '各版本取值不同的口径和参数如下。\n口径或参数\nyinhai@2016.1\nyinhai@2016.2\n公众评议中基层干部职工、服务对象各占的权重\n基层干部职工50%、服务对象50%\n基层干部职工60%、服务对象40%',
  )
  expect(paragraphsOf(await writeMethodPaper(year)).join('\n')).not.toContain('年中修订')
})

describe('计分口径说明', async () => {
  const bytes = await writeMethodPaper(input(ruled(), true))
  const paragraphs = paragraphsOf(bytes)
  const all = paragraphs.join('\n')

  test('是内部材料，写明方案版本、程序版本、输入数据校验码和审定', () => {
    expect(headersOf(bytes)).toContain('内部材料　供审议使用　不对外公布')
    expect(all).toContain('采用方案yinhai@2016.1，计算程序版本')
    expect(all).toContain('01234567 89abcdef')
    expect(all).toContain('考评结果已经区委常委会审定（示例常委会纪要〔2017〕5号，2017年3月20日）。')
  })

  test('每条口径有问题、采用的选项和理由', () => {
    for (const [id, reading] of Object.entries(document.readings)) {
      const at = paragraphs.indexOf(id)
      expect(at).toBeGreaterThan(0)
      const [question = '', taken = '', reason = ''] = paragraphs.slice(at + 1, at + 4)
      expect(compact(question)).toBe(compact(reading.question))
      expect(compact(taken)).toBe(compact(reading.options[reading.default] ?? ''))
      expect(compact(reason)).toBe(compact(reading.reason))
    }
  })

  test('每个参数有取值和确定机构', () => {
    expect(all).toContain('基层干部职工50%、服务对象50%\n区绩效办（评议评价方案）')
    expect(all).toContain('满意100分、比较满意80分、基本满意60分、不满意0分')
    expect(all).toContain(
      '依次比较目标考核（高者在前）、公众评议（高者在前）、领导评价（高者在前）、察访核验扣分（少者在前）；',
    )
  })

  test('名额测算逐组列式：14×40%=5.6核定6个，17×40%=6.8核定7个', () => {
    expect(all).toContain('经济管理类和其他类部门（应参加14个）\n一等\n40%×14=5.6\n6\n')
    expect(all).toContain('党委群团类单位（应参加17个）\n一等\n40%×17=6.8\n7\n')
    expect(all).toContain('经济管理类和其他类部门低于900分的1个，直接定为不合格。')
  })

  test('并列写明单位、得分、名额，裁定写明机构、文号和日期', () => {
    expect(all).toMatch(
      /公共事务管理和监管、监督类部门：.*综合得分均为[\d.]+分，正处在名额线上（一等余1个名额、二等余\d+个名额），已作出并列处理意见。/,
    )
    expect(all).toContain('一等\n区绩效考评领导小组（示例）\n示例纪要〔2017〕2号\n2017-02-20')
  })

  test('一票否决写明事项、文号和等次变化', () => {
    expect(all).toContain('安全生产责任事件（示例）\n区安监和环保局\n示例文〔2016〕91号\n一等→二等')
    expect(all).toContain('没有人工调整，没有增列名额。')
  })

  test('两次导出逐字节相同', async () => {
    const again = await writeMethodPaper(input(ruled(), true))
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })
})

test('人工调整逐项列出理由', async () => {
  const row = [
    'A13',
    '人工调整',
    '三等',
    '区绩效考评领导小组（示例）',
    '示例纪要〔2017〕3号',
    '2017-02-27',
    '经复核扣分（示例）',
  ]
  const tables = ruled().map((one) => (one.table === 'rulings' ? { ...one, rows: [...one.rows, row] } : one))
  const all = paragraphsOf(await writeMethodPaper(input(tables))).join('\n')
  expect(all).toContain('共1项，逐项注明理由。')
  expect(all).toContain(
    '区档案局\n三等\n区绩效考评领导小组（示例）\n示例纪要〔2017〕3号\n2017-02-27\n经复核扣分（示例）',
  )
})

test('未审定、并列未裁定时，说明尚未裁定，并列出待办', async () => {
  const all = paragraphsOf(await writeMethodPaper(input(example.tables))).join('\n')
  expect(all).toContain('考评结果尚未审定，本文所列均为初步结果。')
  expect(all).toContain('尚未裁定。')
  expect(all).toMatch(/八、需要说明的事项\n考核组「公共事务管理和监管、监督类部门」中.*请由有权机构作出并列处理意见/)
})

/** Without punctuation, whose width the paper unifies. */
function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
