import { promised, type Done, type DynaliteStore, type TableRecord, type WireRequest } from './internals.ts'

interface Setting {
  readonly Enabled: boolean
  readonly AttributeName: string
}

const place = (table: string) => `time-to-live~${table}`

/** UpdateTimeToLive: remembers the setting beside the tables; nothing expires here, as readers must filter anyway. */
export async function updateTimeToLive(store: DynaliteStore, request: WireRequest): Promise<WireRequest> {
  const table = await promised<TableRecord>((done) => store.getTable(String(request.TableName), done))
  const value = request.TimeToLiveSpecification
  await promised((done: Done<void>) => store.db.batch([{ type: 'put', key: place(table.TableName), value }], done))
  return { TimeToLiveSpecification: value }
}

/** DescribeTimeToLive: the setting last made. */
export async function describeTimeToLive(store: DynaliteStore, request: WireRequest): Promise<WireRequest> {
  const table = await promised<TableRecord>((done) => store.getTable(String(request.TableName), done))
  const setting = await promised<unknown>((done) => store.db.get(place(table.TableName), done))
  if (!isSetting(setting) || !setting.Enabled) return { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } }
  return { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: setting.AttributeName } }
}

function isSetting(value: unknown): value is Setting {
  return typeof value === 'object' && value !== null && 'Enabled' in value && 'AttributeName' in value
}
