import {
  checkedRequest,
  createKey,
  promised,
  validateItem,
  validateKey,
  type ActionName,
  type DynaliteStore,
  type TableRecord,
  type WireRequest,
} from './internals.ts'
import { invalid } from './service-error.ts'

const actionFor = { Put: 'putItem', Update: 'updateItem', Delete: 'deleteItem', ConditionCheck: 'deleteItem' } as const

/** One write of a transaction, checked, with the table and the LevelDB key it concerns. */
export interface TransactItem {
  readonly kind: keyof typeof actionFor
  readonly action: ActionName
  readonly request: WireRequest
  readonly table: TableRecord
  readonly key: string
  readonly returnsOld: boolean
}

/** Longest request body for a transaction: 4 MB of items and some room for the names around them. */
const MAX_TRANSACTION_CHARACTERS = 4 * 1024 * 1024 + 50_000

function isRecord(value: unknown): value is WireRequest {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list of items of a transaction, refused as DynamoDB refuses it when empty, too long or too large. */
export function itemsOf(request: WireRequest): readonly unknown[] {
  const items = request.TransactItems
  const wrongLength = (than: string) =>
    invalid(
      `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length ${than}`,
    )
  if (!Array.isArray(items) || items.length === 0) throw wrongLength('greater than or equal to 1')
  if (items.length > 100) throw wrongLength('less than or equal to 100')
  if (JSON.stringify(items).length > MAX_TRANSACTION_CHARACTERS)
    throw invalid('Transaction payload size cannot exceed 4MB')
  return items
}

/** One entry of TransactItems, checked by dynalite's own checks for the action it is made of. */
export async function readTransactItem(entry: unknown, store: DynaliteStore): Promise<TransactItem> {
  const [kind, ...others] = isRecord(entry) ? Object.keys(entry) : []
  const write = isRecord(entry) && kind ? entry[kind] : undefined
  if (others.length > 0 || !isKind(kind) || !isRecord(write))
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete')
  const { ReturnValuesOnConditionCheckFailure: returns, ...plain } = write
  const action = actionFor[kind]
  const request = checkedRequest(action, plain, store)
  const table = await promised<TableRecord>((done) => store.getTable(String(request.TableName), done))
  const wrong = kind === 'Put' ? validateItem(request.Item, table) : validateKey(request.Key, table)
  if (wrong) throw wrong
  const key = createKey(kind === 'Put' ? request.Item : request.Key, table)
  return { kind, action, request, table, key, returnsOld: returns === 'ALL_OLD' }
}

function isKind(kind: string | undefined): kind is TransactItem['kind'] {
  return kind !== undefined && Object.hasOwn(actionFor, kind)
}
