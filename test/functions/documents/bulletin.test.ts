import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { approval, bulletin, example, headersOf, paragraphsOf, partOf, ruled, scheme } from './example-year.ts'

const final = evaluate(scheme, ruled())
const open = evaluate(scheme, example.tables)
const official = {
  documentNumber: '银发[2017]第03号',
  date: '2017-03-20',
  printedBy: '示例办公室',
  printedOn: '2017-03-21',
}

describe('审定之后的通报', async () => {
  const bytes = await bulletin(final, approval, official)
  const paragraphs = paragraphsOf(bytes)
  const all = paragraphs.join('\n')

  test('版头：两个发文机关、发文字号用六角括号、年份之后不编虚位', () => {
    expect(paragraphs.slice(0, 4)).toEqual([
      '中共北海市银海区委员会',
      '文件',
      '北海市银海区人民政府',
      '银发〔2017〕3号',
    ])
  })

  test('标题写明发文机关、事由和文种，主送机关顶格加冒号', () => {
    expect(all).toContain('关于区直机关2016年度绩效考评结果的通报\n区直各部门、各单位：\n根据《')
  })

  test('开头先列依据，再写周期、范围和审定', () => {
    expect(all).toContain(
      '根据《北海市银海区区直机关2016年度绩效考评工作方案（征求意见稿）》和《北海市机关绩效考评办法（试行）》（北办发〔2009〕4号），' +
        '对3个类别45个单位2016年1月1日至2016年12月31日的工作进行了绩效考评，考评结果已经区委常委会审定。现将有关情况通报如下：',
    )
  })

  test('总体情况的数字与评定一致：第一组一等5个、二等8个、不合格1个', () => {
    expect(all).toContain('经济管理类和其他类部门14个，其中一等5个、二等8个、不合格1个。')
    const counts = ['一等', '二等', '三等', '不合格'].map(
      (grade) => [grade, final.results.filter((one) => one.grade === grade).length] as const,
    )
    const words = counts.filter(([, count]) => count > 0).map(([grade, count]) => `评定为${grade}的${count}个`)
    expect(all).toContain(`应参加考评的45个，其中${words.join('，')}。`)
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(45)
  })

  test('各等次单位按列序排列，不按得分', () => {
    const first = final.results
      .filter((one) => one.group === 'A' && one.grade === '一等')
      .toSorted((a, b) => a.order - b.order)
    const byRank = first.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    expect(byRank.map((one) => one.name)).not.toEqual(first.map((one) => one.name))
    expect(all).toContain(`一等（5个）：${first.map((one) => one.name).join('、')}。`)
  })

  test('裁定了的并列单位各得其等次', () => {
    const [better, worse] = final.groups.find(({ group }) => group === 'B')?.ties[0]?.subjects ?? []
    const grade = (id: string | undefined) => final.results.find((one) => one.subjectId === id)?.grade
    expect([grade(better), grade(worse)]).toEqual(['一等', '二等'])
  })

  test('结果运用照方案，附件编号，署名、日期、抄送、印发齐全', () => {
    expect(all).toContain('三、结果运用\n考评结果抄送区纪委、区委组织部，')
    expect(all).toContain('附件：1．2016年度绩效考评结果汇总表\n2．2016年度各类别评定等次统计表')
    expect(all).toContain('中共北海市银海区委员会\n北海市银海区人民政府\n2017年3月20日\n附件1')
    expect(paragraphs.slice(-4)).toEqual(['抄送：区纪委，区委组织部。', '\t', '示例办公室\t2017年3月21日印发', '\t'])
  })

  test('不再出现“拟定”“初步结果”“送审稿”', () => {
    expect(all + headersOf(bytes)).not.toMatch(/拟定|初步结果|送审稿/)
    expect(all).toContain('评定等次')
  })

  test('通篇用全角标点，没有半角逗号、括号夹在汉字之间', () => {
    expect(paragraphs.filter((text) => /\p{Script=Han}[,;:?!(]|[,;:?!)]\p{Script=Han}/u.test(text))).toEqual([])
  })
})

describe('审定之前', async () => {
  const draft = await bulletin(open, null)
  const paragraphs = paragraphsOf(draft)
  const all = paragraphs.join('\n')

  test('每页页眉标明初步结果（送审稿），等次都是拟定等次', () => {
    expect(headersOf(draft)).toBe('初步结果（送审稿）初步结果（送审稿）')
    expect(all).toContain('形成考评初步结果')
    expect(all).toContain('拟定等次')
    expect(all).not.toContain('评定等次')
    expect(all).not.toMatch(/已经.*审定/)
  })

  test('没有发文字号、日期时留空待填', () => {
    expect(all).toContain('〔2016〕　　号')
    expect(all).toContain('2016年　月　日')
    expect(paragraphs.at(-2)).toBe('\t2016年　月　日印发')
  })

  test('并列未裁定的单位列在尚未拟定等次，计数也写明', () => {
    const tied = open.results
      .filter((one) => one.group === 'B' && one.grade === null)
      .toSorted((a, b) => a.order - b.order)
    expect(tied.length).toBeGreaterThan(1)
    expect(all).toContain(`尚未拟定等次（${tied.length}个）：${tied.map((one) => one.name).join('、')}。`)
    expect(all).toContain(`尚未确定等次的${tied.length}个。`)
  })

  test('还有单位没有等次的，不能出审定后的通报', async () => {
    await expect(bulletin(open, approval)).rejects.toThrow('without a grade')
  })
})

test('不参加等次评定的单位不列等次，只写明个数', async () => {
  const tables = ruled().map((one) => {
    const [name, status] = [one.columns.indexOf('name'), one.columns.indexOf('status')]
    if (one.table !== 'roster') return one
    const rows = one.rows.map((row) =>
      row.map((cell, at) => (at === status && row[name] === '区人武部' ? '不参加等次评定' : cell)),
    )
    return { ...one, rows }
  })
  const all = paragraphsOf(await bulletin(evaluate(scheme, tables), approval, official)).join('\n')
  expect(all).toContain('党委群团类单位16个，')
  expect(all).toContain('另有1个不参加等次评定。')
  expect(all).not.toContain('区人武部')
})

describe('披露到哪一级', async () => {
  const texts = {
    grades: paragraphsOf(await bulletin(final, approval, official)),
    ranks: paragraphsOf(await bulletin(final, approval, { ...official, disclosure: 'ranks' })),
    scores: paragraphsOf(await bulletin(final, approval, { ...official, disclosure: 'scores' })),
  }
  const totals = final.results.flatMap((one) => (one.total ? [one.total.published] : []))

  test('方案默认只公布等次：没有任何得分和名次', () => {
    expect(texts.grades.filter((text) => /\d\.\d\d/.test(text))).toEqual([])
    expect(texts.grades).not.toContain('名次')
    expect(texts.grades.join('\n')).not.toMatch(/一票否决|低于900分/)
  })

  test('公布名次：有名次没有得分，被一票否决的名次加注', () => {
    expect(texts.ranks).toContain('名次')
    expect(texts.ranks.filter((text) => /\d\.\d\d/.test(text))).toEqual([])
    const vetoed = final.results.filter((one) => one.marks.includes('downgraded'))
    expect(vetoed.length).toBeGreaterThan(0)
    expect(texts.ranks.filter((text) => /^\d+\*$/.test(text))).toEqual(
      vetoed.toSorted(byPrintedOrder).map((one) => `${one.rank ?? ''}*`),
    )
    expect(texts.ranks).toContain('注：标*的，得分和名次不变，因一票否决下调等次。')
  })

  test('公布得分：每个单位的综合得分都在表中', () => {
    expect(totals).toHaveLength(45)
    for (const total of totals) expect(texts.scores).toContain(total)
    expect(texts.scores).toEqual(
      expect.arrayContaining(['目标考核', '公众评议', '领导评价', '创新争优加分', '察访核验扣分', '综合得分']),
    )
  })
})

describe('版式（GB/T 9704—2012）', async () => {
  const bytes = await bulletin(final, approval, official)
  const xml = partOf(bytes, 'word/document.xml')

  test('A4，天头37毫米、订口28毫米、版心156×225毫米', () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    const [, top, right, bottom, left] =
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xml)?.map(Number) ?? []
    const millimetres = (twips = 0) => Math.round((twips / 1440) * 254) / 10
    expect([top, right, bottom, left].map(millimetres)).toEqual([37, 26, 35, 28])
    expect(22 * 579).toBeLessThanOrEqual(16_838 - (top ?? 0) - (bottom ?? 0))
  })

  test('正文三号仿宋，标题二号小标宋，发文机关标志红色，字体按名不嵌入', () => {
    expect(xml).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/>(<w:spacing w:val="-5"\/>)?<w:sz w:val="32"\/>/)
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/)
    expect(xml).toContain('<w:color w:val="FF0000"/>')
    expect(partOf(bytes, 'word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,STFangsong"/>',
    )
  })

  test('表头跨页重复，行不断开', () => {
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('<w:cantSplit/>')
  })

  test('页码单页居右、双页居左', () => {
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => partOf(bytes, name))
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left'])
  })
})

test('同样的输入导出两次，逐字节相同；时间不取时钟', async () => {
  const [first, second] = [await bulletin(final, approval, official), await bulletin(final, approval, official)]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  expect(partOf(first, 'docProps/core.xml')).toMatch(/created[^>]*>2017-03-20T00:00:00Z</)
  const other = await bulletin(final, approval, { ...official, documentNumber: '银发〔2017〕4号' })
  expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false)
})

function byPrintedOrder(a: { group: string; order: number }, b: { group: string; order: number }): number {
  return a.group === b.group ? a.order - b.order : a.group < b.group ? -1 : 1
}
