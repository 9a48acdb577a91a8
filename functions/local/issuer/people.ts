import type { Role } from '#shared/api/index.ts'

/** A sample person of the local issuer. */
export interface SamplePerson {
  readonly subject: string
  readonly name: string
  readonly duty: string
  readonly tenant: string
  readonly roles: readonly Role[]
  readonly unit?: string
  readonly scoringUnit?: string
}

/** The sample tenants by id, as the sign-in page names them. */
export const tenants: Readonly<Record<string, string>> = { yinhai: '银海区（示例）', shili: '示例区' }

/** The sample people, in the order in which the sign-in page shows them. */
export const people: readonly SamplePerson[] = [
  {
    subject: 'yinhai-office',
    name: '考核办经办人',
    duty: '建立考核、计分、拟定等次、导出通报',
    tenant: 'yinhai',
    roles: ['office'],
  },
  {
    subject: 'yinhai-unit-tongji',
    name: '单位经办人',
    duty: '区统计局：上报本单位数据，查看本单位结果',
    tenant: 'yinhai',
    roles: ['unit'],
    unit: '区统计局',
  },
  {
    subject: 'yinhai-evaluator-caizheng',
    name: '评分人员',
    duty: '区财政局：填写由本单位评分的指标',
    tenant: 'yinhai',
    roles: ['evaluator'],
    scoringUnit: '区财政局',
  },
  { subject: 'yinhai-leader', name: '领导', duty: '审阅指标和结果', tenant: 'yinhai', roles: ['leader'] },
  { subject: 'yinhai-auditor', name: '审计人员', duty: '查看操作记录，复算结果', tenant: 'yinhai', roles: ['auditor'] },
  { subject: 'yinhai-admin', name: '系统管理员', duty: '登记用户及其角色', tenant: 'yinhai', roles: ['admin'] },
  {
    subject: 'shili-office',
    name: '考核办经办人',
    duty: '另一个地区，看不到银海区的数据',
    tenant: 'shili',
    roles: ['office'],
  },
]

/** The sample person of that subject, or undefined. */
export function personOf(subject: string | undefined): SamplePerson | undefined {
  return people.find((person) => person.subject === subject)
}
