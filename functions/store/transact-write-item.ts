import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { When, Write } from './database.ts'

/** One entry of TransactItems as the document client takes it. */
type TransactWriteItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

interface Expressions {
  readonly names: Record<string, string>
  readonly values: Record<string, unknown>
}

/** A write in the form of DynamoDB's TransactWriteItems. */
export function transactWriteItem(tableName: string, write: Write): TransactWriteItem {
  const made: Expressions = { names: {}, values: {} }
  if ('check' in write) {
    const ConditionExpression = conditionOf(write.when, made)
    return {
      ConditionCheck: { TableName: tableName, Key: { ...write.check }, ConditionExpression, ...attributes(made) },
    }
  }
  const condition = write.when ? { ConditionExpression: conditionOf(write.when, made) } : {}
  if ('put' in write)
    return { Put: { TableName: tableName, Item: { ...write.put }, ...condition, ...attributes(made) } }
  const sums = Object.entries(write.amounts).map(([name, amount]) => `${named(name, made)} ${valued(amount, made)}`)
  const UpdateExpression = `ADD ${sums.join(', ')}`
  return {
    Update: { TableName: tableName, Key: { ...write.add }, UpdateExpression, ...condition, ...attributes(made) },
  }
}

function conditionOf(when: When, made: Expressions): string {
  if ('absent' in when) return `attribute_not_exists(${named('pk', made)})`
  if ('absentOrExpiredAt' in when) {
    const expired = `${named('ttl', made)} <= ${valued(when.absentOrExpiredAt, made)}`
    return `attribute_not_exists(${named('pk', made)}) OR ${expired}`
  }
  return Object.entries(when.equals)
    .map(([name, value]) => `${named(name, made)} = ${valued(value, made)}`)
    .join(' AND ')
}

function named(name: string, made: Expressions): string {
  made.names[`#${name}`] = name
  return `#${name}`
}

function valued(value: unknown, made: Expressions): string {
  const place = `:v${Object.keys(made.values).length}`
  made.values[place] = value
  return place
}

function attributes({ names, values }: Expressions) {
  return {
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  }
}
