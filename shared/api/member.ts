import * as z from 'zod'
import { instant, shortText } from './names.ts'
import { roleSchema } from './roles.ts'

/** What a member may do; a unit's clerk names its unit, an evaluator the scoring unit it rates for. */
export const membershipSchema = z
  .strictObject({
    name: shortText,
    roles: z.array(roleSchema).min(1, '至少要有一个角色'),
    /** 单位代码 or name, for the role `unit`. */
    unit: shortText.exactOptional(),
    /** 评分单位 as the rows name it, for the role `evaluator`. */
    scoringUnit: shortText.exactOptional(),
  })
  .check(({ value, issues }) => {
    const { roles, unit, scoringUnit } = value
    const wrong = (path: string, message: string) =>
      issues.push({ code: 'custom', message, path: [path], input: value })
    if (new Set(roles).size < roles.length) wrong('roles', '同一角色只能列一次')
    if (roles.includes('unit') !== (unit !== undefined)) wrong('unit', '单位经办人须注明所属单位，其他人员不填')
    if (roles.includes('evaluator') !== (scoringUnit !== undefined))
      wrong('scoringUnit', '评分人员须注明评分单位，其他人员不填')
  })

/** A person of the office, as the service keeps it. */
export const memberSchema = z
  .object({
    issuer: z.string(),
    subject: z.string(),
    name: z.string(),
    roles: z.array(roleSchema),
    unit: z.string().exactOptional(),
    scoringUnit: z.string().exactOptional(),
    version: z.int(),
    updatedAt: instant,
    updatedBy: z.string(),
  })
  .meta({ id: 'Member', description: '一名用户：登录身份、姓名、角色、所属单位或评分单位' })

/** The path of one member: the subject of its identity. */
export const memberPath = z.strictObject({ subject: z.string().min(1).max(200) })

/** The issuer of the identity, where it is not the caller's own. */
export const memberIssuer = z.string().min(1).max(500).exactOptional()
