import { createHash } from 'node:crypto'

/** Where an item lies: partition and sort key. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** Every kind of key there is. The first list makes the partition, the second the sort key; both follow the tenant. */
export const keys = {
  /** An adopted scheme version; head of its audit chain. */
  scheme: (tenant: string, schemeId: string) => key(tenant, ['SCHEMES'], ['SCHEME', schemeId]),
  /** An appraisal cycle; head of its audit chain. */
  cycle: (tenant: string, cycleId: string) => key(tenant, ['CYCLES'], ['CYCLE', cycleId]),
  /** A table of a cycle: version, epoch and base; head of its audit chain. */
  table: (tenant: string, cycleId: string, table: string) => key(tenant, ['CYCLE', cycleId], ['TABLE', table]),
  /** A row of a table. */
  row: (tenant: string, cycleId: string, table: string, rowId: string) =>
    key(tenant, ['CYCLE', cycleId, 'TABLE', table], ['ROW', rowId]),
  /** A chunk of many rows written at once; visible when the table's head names its base. */
  rowChunk: (tenant: string, cycleId: string, table: string, baseId: string, chunk: number) =>
    key(tenant, ['CYCLE', cycleId, 'TABLE', table, 'BASE', baseId], ['CHUNK', ordered(chunk)]),
  /** The allocation of grades of a cycle; head of its audit chain. */
  allocation: (tenant: string, cycleId: string) => key(tenant, ['CYCLE', cycleId], ['ALLOCATION']),
  /** The published results of a cycle, naming the set that counts; head of its audit chain. */
  results: (tenant: string, cycleId: string) => key(tenant, ['CYCLE', cycleId], ['RESULTS']),
  /** One subject's result within a set. */
  result: (tenant: string, cycleId: string, setId: string, subjectId: string) =>
    key(tenant, ['CYCLE', cycleId, 'RESULTS', setId], ['SUBJECT', subjectId]),
  /** The written feedback to one subject; head of its audit chain. */
  feedback: (tenant: string, cycleId: string, subjectId: string) =>
    key(tenant, ['CYCLE', cycleId], ['FEEDBACK', subjectId]),
  /** An objection; head of its audit chain, with `open`, `subject` and `name`. */
  objection: (tenant: string, cycleId: string, objectionId: string) =>
    key(tenant, ['CYCLE', cycleId], ['OBJECTION', objectionId]),
  /** A ballot (网上测评) of a cycle; head of its audit chain. What is asked and cast lies in a table of its own. */
  ballot: (tenant: string, cycleId: string, ballotId: string) => key(tenant, ['CYCLE', cycleId], ['BALLOT', ballotId]),
  /** A public notice of a cycle, counted from 1; head of its audit chain. */
  notice: (tenant: string, cycleId: string, notice: number) =>
    key(tenant, ['CYCLE', cycleId], ['NOTICE', ordered(notice)]),
  /** A decision recorded for those who took it, counted from 1; head of its audit chain. */
  decision: (tenant: string, cycleId: string, decision: number) =>
    key(tenant, ['CYCLE', cycleId], ['DECISION', ordered(decision)]),
  /** What was published of a cycle; head of its audit chain. */
  publication: (tenant: string, cycleId: string) => key(tenant, ['CYCLE', cycleId], ['PUBLICATION']),
  /** A consequence of a subject's result; head of its audit chain. */
  consequence: (tenant: string, cycleId: string, subjectId: string, consequence: string) =>
    key(tenant, ['CYCLE', cycleId], ['CONSEQUENCE', subjectId, consequence]),
  /** Which years' cycles an office has published; head of its audit chain. */
  published: (tenant: string) => key(tenant, ['OFFICE'], ['PUBLISHED']),
  /** An office's own days off and make-up days of a year; head of its audit chain. */
  holidays: (tenant: string, year: number) => key(tenant, ['OFFICE'], ['HOLIDAYS', String(year)]),
  /** A document of a cycle; head of its audit chain. */
  document: (tenant: string, cycleId: string, name: string) => key(tenant, ['CYCLE', cycleId], ['DOCUMENT', name]),
  /** A part of bytes too long for one item, found by their hash. */
  blobPart: (tenant: string, owner: string, hash: string, part: number) =>
    key(tenant, ['BLOB', owner, hash], ['PART', ordered(part)]),
  /** Who anchored which heads of a cycle, or of the office itself where the scope is empty; head of its audit chain. */
  anchor: (tenant: string, scope: string) => key(tenant, ['ANCHORS'], ['ANCHOR', scope]),
  /** What an office keeps besides schemes and cycles, such as its members; head of its audit chain. */
  office: (tenant: string, what: string) => key(tenant, ['OFFICE'], [what]),
  /** A member of an office; changed with the office's list of members. */
  member: (tenant: string, identity: string) => key(tenant, ['MEMBERS'], ['MEMBER', identity]),
  /** What was answered to a request, found by its idempotency key. */
  idempotency: (tenant: string, idempotencyKey: string) => key(tenant, ['IDEMPOTENCY', idempotencyKey], ['RECORD']),
}

/** An entry of the audit chain whose head has the given key. */
export function auditKey(head: Key, sequence: number): Key {
  return { pk: `${head.pk}#${head.sk}#AUDIT`, sk: ordered(sequence) }
}

function key(tenant: string, partition: readonly string[], sort: readonly string[]): Key {
  return { pk: ['T', tenant, ...partition].map(part).join('#'), sk: sort.map(part).join('#') }
}

/** Where it is told which office an identity belongs to: under no tenant, for nobody's tenant is known before. */
export function identityKey(identity: string): Key {
  return key('', ['IDENTITY', identity], ['MEMBERSHIP'])
}

/** Text as a part of a key: no # of its own, and never so long that DynamoDB refuses it (1,024 bytes a sort key). */
export function part(text: string): string {
  const escaped = text.replace(/[%#~]/g, (mark) => encodeURIComponent(mark).replace('~', '%7E'))
  if (Buffer.byteLength(escaped) <= 300) return escaped
  return `~${createHash('sha256').update(text).digest('hex')}`
}

function ordered(position: number): string {
  return String(position).padStart(12, '0')
}
