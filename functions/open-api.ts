import * as z from 'zod'
import { PARAMETER_EXAMPLES, nothing, problemSchema, wordFile, workbookFile } from '#shared/api/index.ts'
import type { Operation } from './operation.ts'

type JsonObject = Record<string, unknown>

const MEDIA = new Map<z.ZodType, string>([
  [workbookFile, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [wordFile, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
])

/** The service's description as OpenAPI 3.1, made from the operations' own schemas. */
export function openApi(operations: readonly Operation[]): JsonObject {
  const schemas: JsonObject = {}
  const problem = { content: { 'application/problem+json': { schema: described(problemSchema, 'output', schemas) } } }
  const paths: Record<string, JsonObject> = {}
  for (const one of operations)
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operationOf(one, schemas, problem) }
  return {
    openapi: '3.1.0',
    info: { title: 'Appraise 绩效考核服务', version: '1', description: '问题以 RFC 9457 的形式答复，说明为中文。' },
    security: [{ token: [] }],
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  }
}

function operationOf(one: Operation, schemas: JsonObject, problem: JsonObject): JsonObject {
  const content = contentOf(one.body, 'input', schemas)
  return {
    operationId: one.name,
    summary: one.summary,
    description: one.byCode ? '凭票码，不需要登录' : `角色：${one.roles.join('、')}`,
    ...(one.byCode ? { security: [] } : {}),
    parameters: [
      ...parametersOf(one.params, 'path', schemas),
      ...parametersOf(one.query, 'query', schemas),
      ...(one.writes && !one.keyless ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(one.body === nothing ? {} : { requestBody: { required: true, content } }),
    responses: {
      [one.status]: { description: '办理成功', content: contentOf(one.output, 'output', schemas) },
      default: { description: '未能办理', ...problem },
    },
  }
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: '同一标识的同一请求只办理一次',
  schema: { type: 'string', maxLength: 200 },
}

function contentOf(schema: z.ZodType, io: 'input' | 'output', schemas: JsonObject): JsonObject {
  const media = MEDIA.get(schema)
  if (media !== undefined) return { [media]: { schema: {} } }
  return { 'application/json': { schema: described(schema, io, schemas) } }
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query', schemas: JsonObject): JsonObject[] {
  const { properties = {}, required = [] } = described(schema, 'input', schemas) as {
    properties?: JsonObject
    required?: string[]
  } // parameters are objects
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
    ...(name in PARAMETER_EXAMPLES ? { example: PARAMETER_EXAMPLES[name] } : {}),
  }))
}

/** A schema as JSON Schema; what has a name of its own goes among the shared schemas. */
function described(schema: z.ZodType, io: 'input' | 'output', schemas: JsonObject): JsonObject {
  const { $defs = {}, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  delete own.$schema
  const text = JSON.stringify({ own, $defs }).replaceAll('"#/$defs/', '"#/components/schemas/')
  const moved = JSON.parse(text) as { own: JsonObject; $defs: JsonObject } // just written
  Object.assign(schemas, moved.$defs)
  if (typeof own.id !== 'string') return moved.own
  schemas[own.id] = moved.own
  return { $ref: `#/components/schemas/${own.id}` }
}
