import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptScheme, listSchemes, readScheme } from '#functions/store/index.ts'
import { clerk, openStore } from './open-store.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

const content = { scheme: { total: 1000 }, document: { title: '银海区' }, readings: { 'Y-a1': 'i' }, parameters: {} }
const adopted = { schemeId: 'yinhai@2016.1', title: '银海区机关绩效考核办法(2016)', content }

test('an adopted scheme version is read back as it was adopted', async () => {
  expect(await adoptScheme(store.db, adopted, clerk('yinhai'))).toMatchObject({ answer: { schemeId: 'yinhai@2016.1' } })
  expect(await readScheme(store.db, 'yinhai', 'yinhai@2016.1')).toMatchObject({ title: adopted.title, content })
})

test('the same content again changes nothing; other content under its id and version is a conflict', async () => {
  const again = await adoptScheme(store.db, adopted, clerk('yinhai', '2017-01-01T00:00:00Z'))
  expect(again).toMatchObject({ answer: { adoptedAt: clerk('yinhai').at }, replayed: true })
  const other = { ...adopted, content: { ...content, scheme: { total: 999 } } }
  expect(await adoptScheme(store.db, other, clerk('yinhai'))).toMatchObject({ conflict: { kind: 'scheme-exists' } })
  expect((await readScheme(store.db, 'yinhai', 'yinhai@2016.1'))?.content).toEqual(content)
})

test('a tenant lists its own scheme versions only', async () => {
  await adoptScheme(store.db, { ...adopted, schemeId: 'yinhai@2016.2' }, clerk('yinhai'))
  await adoptScheme(store.db, { ...adopted, schemeId: 'shili@2016.1' }, clerk('shili'))
  const ids = async (tenant: string) => (await listSchemes(store.db, tenant)).map(({ schemeId }) => schemeId)
  expect(await ids('yinhai')).toEqual(['yinhai@2016.1', 'yinhai@2016.2'])
  expect(await ids('shili')).toEqual(['shili@2016.1'])
  expect(await readScheme(store.db, 'shili', 'yinhai@2016.1')).toBeUndefined()
})
