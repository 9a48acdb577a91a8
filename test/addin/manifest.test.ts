import { readFileSync } from 'node:fs'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, it } from 'vitest'
import { FUNCTION_FILES, functionsMetadata } from '#addin/build/functions-metadata.ts'
import { FUNCTIONS } from '#addin/functions/index.ts'
import { RIBBON_ACTIONS } from '#addin/pane/ribbon-actions.ts'

const xml = readFileSync('manifest.xml', 'utf8')

/** Every value of an attribute of elements of one name. */
function attributes(element: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(
    (found) => found[1] ?? '',
  )
}

/** The names of an element's children in their order; the element is found by its opening tag. */
function children(opening: string): string[] {
  const from = xml.indexOf(opening)
  if (from < 0) throw new Error(`no ${opening}`)
  const names: string[] = []
  let depth = 0
  for (const [tag, slash, name = ''] of xml.slice(from).matchAll(/<(\/?)([\w:]+)[^>]*?(?:\/>|>)/g)) {
    if (slash === '/') {
      depth--
      if (depth === 0) break
      continue
    }
    if (depth === 1) names.push(name)
    if (!tag.endsWith('/>')) depth++
  }
  return names
}

describe('加载项清单', () => {
  it('能被微软的清单工具读出', async () => {
    const read = await OfficeAddinManifest.readManifestFile('manifest.xml')
    expect(read).toMatchObject({
      displayName: '绩效考核',
      defaultLocale: 'zh-CN',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
    })
  })

  it('元素按规定的先后', () => {
    expect(children('<OfficeApp ')).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ])
    expect(children('<VersionOverrides ')).toEqual(['Hosts', 'Resources'])
    expect(children('<Host xsi:type="Workbook">')).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor'])
    expect(children('<ExtensionPoint xsi:type="CustomFunctions">')).toEqual(['Script', 'Page', 'Metadata', 'Namespace'])
    expect(children('<DesktopFormFactor>')).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint'])
    expect(children('<CustomTab ')).toEqual(['Group', 'Label'])
    expect(children('<Group ')).toEqual(['Label', 'Icon', ...Array<string>(5).fill('Control')])
    for (const id of attributes('Control', 'id')) {
      expect(children(`<Control xsi:type="Button" id="${id}">`)).toEqual(['Label', 'Supertip', 'Icon', 'Action'])
    }
    expect(children('<Resources>')).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'])
  })

  it('每个 resid 都有着落,不超过 32 个字符,没有多余的', () => {
    const used = new Set([...xml.matchAll(/\sresid="([^"]*)"/g)].map((found) => found[1] ?? ''))
    const declared = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((element) => attributes(element, 'id'))
    expect([...used].sort()).toEqual([...new Set(declared)].sort())
    expect(declared.filter((id) => id.length > 32)).toEqual([])
    expect(new Set(declared).size).toBe(declared.length)
  })

  it('网址都是 https,图标有 16、32、80', () => {
    const urls = [...xml.matchAll(/(?:DefaultValue|Value)="((?:https?:)?\/\/[^"]*)"/g)].map((found) => found[1] ?? '')
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([])
    for (const size of ['16', '32', '80']) expect(attributes('bt:Image', 'size')).toContain(size)
    for (const icon of new Set(urls.flatMap((url) => /icon-\d+\.png$/.exec(url) ?? []))) {
      expect(readFileSync(`addin/assets/${icon}`).subarray(1, 4).toString('latin1')).toBe('PNG')
    }
  })

  it('共享运行时、函数页、命令文件和任务窗格是同一个页面', () => {
    const [runtime] = attributes('Runtime', 'resid')
    expect(attributes('Runtime', 'lifetime')).toEqual(['long'])
    expect(attributes('FunctionFile', 'resid')).toEqual([runtime])
    expect(/<Page>\s*<SourceLocation resid="([^"]*)"/.exec(xml)?.[1]).toBe(runtime)
    expect(/<TaskpaneId>[^<]*<\/TaskpaneId>\s*<SourceLocation resid="([^"]*)"/.exec(xml)?.[1]).toBe(runtime)
  })

  it('文字有中文和英文,长短在限度之内', () => {
    const strings = [
      ...xml.matchAll(
        /<bt:String id="([^"]*)" DefaultValue="([^"]*)"(\/?)>(?:\s*<bt:Override Locale="([^"]*)" Value="([^"]*)"\/>)?/g,
      ),
    ]
    for (const [, id = '', chinese = '', , locale, english = ''] of strings) {
      if (id === 'Functions.Namespace') continue
      expect(chinese, id).toMatch(/\p{Script=Han}/u)
      expect(locale, id).toBe('en-US')
      const limit = /\.(Tip|Description)$/.test(id) ? 250 : 125
      expect(Math.max(chinese.length, english.length), id).toBeLessThanOrEqual(limit)
    }
    expect(xml).toMatch(/<DisplayName DefaultValue="绩效考核">\s*<Override Locale="en-US"/)
  })

  it('功能区按钮各有各的编号,所叫的动作窗格里都有', () => {
    const ids = attributes('Control', 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const called = [...xml.matchAll(/<FunctionName>([^<]*)<\/FunctionName>/g)].map((found) => found[1])
    expect(called).toEqual([...RIBBON_ACTIONS])
  })
})

describe('functions.json、代码与清单', () => {
  it('说的是同一批函数', async () => {
    const { 'zh-CN': chinese, en } = await functionsMetadata()
    const ids = chinese.functions.map(({ id }) => id)
    expect(ids).toEqual(Object.keys(FUNCTIONS))
    expect(en.functions.map(({ id }) => id)).toEqual(ids)
    expect(chinese.functions.map(({ name }) => name)).toEqual(ids)
    expect(FUNCTION_FILES).toEqual(ids.map((id) => id.toLowerCase()))
    expect(xml).toContain('<bt:String id="Functions.Namespace" DefaultValue="APPRAISE"/>')
  })

  it('参数与公布的写法一字不差', async () => {
    const { en } = await functionsMetadata()
    const written = en.functions.map(({ id, parameters }) => {
      const names = parameters.map(({ name, optional, repeating }) =>
        repeating ? `${name}…` : optional ? `[${name}]` : name,
      )
      return `${id}(${names.join(', ')})`
    })
    expect(written).toEqual([
      'SCORE(scheme, subject, data…)',
      'PART(scheme, subject, part, data…)',
      'RANK(scheme, subject, data…)',
      'GRADE(scheme, subject, data…)',
      'OUTCOME(scheme, subject, item, data…)',
      'EXPLAIN(scheme, subject, data…)',
      'QUOTA(scheme, group, size, [fails], [unitResult])',
      'RESULT(cycle, subject, field)',
      'DEADLINE(scheme, step, [start])',
    ])
  })

  it('参数的个数与代码一致,多区域的参数不标为必填', async () => {
    const { en } = await functionsMetadata()
    const implementations = new Map(Object.entries(FUNCTIONS))
    for (const { id, parameters, options } of en.functions) {
      const call = options?.['cancelable'] ? 1 : 0
      expect(implementations.get(id), id).toHaveLength(parameters.length + call)
      for (const parameter of parameters) if (parameter.repeating) expect(parameter.optional, id).not.toBe(false)
    }
  })

  it('说明有中文也有英文', async () => {
    const metadata = await functionsMetadata()
    const words = (language: 'zh-CN' | 'en'): string[] =>
      metadata[language].functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((one) => one.description),
      ])
    for (const text of words('zh-CN')) expect(text).toMatch(/\p{Script=Han}/u)
    for (const text of words('en')) expect(text).not.toMatch(/\p{Script=Han}/u)
    // Excel's own limit
    for (const text of [...words('zh-CN'), ...words('en')]) expect(text.length, text).toBeLessThanOrEqual(128)
  })
})
