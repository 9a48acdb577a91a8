import { Dashboard, GraphWidget, AlarmStatusWidget } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { Alarms, Watched } from './alarms.ts'

/** One page to look at first: what rings, how much is asked, how long it takes, what the database does. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { api, tables, functions }: Watched, alarms: Alarms) {
    super(scope, id)
    const all = Object.values(functions)
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [new AlarmStatusWidget({ title: '告警', alarms: [...alarms.all], width: 24 })],
        [
          new GraphWidget({
            title: '请求',
            left: [api.metricCount(), api.metricClientError(), api.metricServerError()],
          }),
          new GraphWidget({
            title: '耗时（毫秒）',
            left: ['p50', 'p95', 'p99'].map((statistic) => api.metricLatency({ statistic })),
          }),
        ],
        [
          new GraphWidget({ title: '函数次数', left: all.map((one) => one.metricInvocations()) }),
          new GraphWidget({
            title: '函数耗时（毫秒）',
            left: all.map((one) => one.metricDuration({ statistic: 'p95' })),
          }),
        ],
        [
          new GraphWidget({
            title: '数据库用量',
            left: Object.values(tables).flatMap((table) => [
              table.metricConsumedReadCapacityUnits(),
              table.metricConsumedWriteCapacityUnits(),
            ]),
          }),
        ],
      ],
    })
  }
}
