import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AREAS, REACH, type Area } from '#functions/areas.ts'
import { AddInSite } from './add-in-site.ts'
import { Alarms } from './alarms.ts'
import { Alerts } from './alerts.ts'
import { BallotsTable } from './ballots-table.ts'
import { MonthlyBudget } from './monthly-budget.ts'
import { NightlySchedule } from './nightly-schedule.ts'
import { Overview } from './overview.ts'
import { RecordsTable } from './records-table.ts'
import { ServiceApi } from './service-api.ts'
import { ServiceFunction } from './service-function.ts'
import type { Settings } from './settings/settings.ts'

/** What a stack is made from. */
export interface AppraiseStackProps extends StackProps {
  readonly settings: Settings
  /** The folder of bundles, `<name>.mjs` each. */
  readonly bundles: string
}

/** API Gateway waits no longer than 30 seconds; what runs at night has time. */
const SECONDS = 29
const NIGHTLY_SECONDS = 900

/** One installation: the tables, a function an area, the API, the add-in's site, and what watches over them. */
export class AppraiseStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, ...props }: AppraiseStackProps) {
    super(scope, id, props)
    const records = new RecordsTable(this, 'Records', settings)
    const ballots = new BallotsTable(this, 'Ballots', settings)
    const functionOf = (name: Area | 'nightly', seconds: number) => {
      const reach = REACH[name]
      return new ServiceFunction(this, `Function-${name}`, {
        ...{ settings, bundles, name, records, ballots, reach, seconds },
      })
    }
    const ofAreas = AREAS.map((name) => [name, functionOf(name, SECONDS)] as const)
    const functions = Object.fromEntries(ofAreas) as Record<Area, ServiceFunction> // one an area
    const nightly = functionOf('nightly', NIGHTLY_SECONDS)
    const { deadlines } = new NightlySchedule(this, 'Schedule', nightly)
    const { api } = new ServiceApi(this, 'Api', { settings, functions })
    new CfnOutput(this, 'RecordsTable', { value: records.table.tableName })
    new CfnOutput(this, 'BallotsTable', { value: ballots.table.tableName })
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint })
    if (settings.cdn !== 'none') {
      const site = new AddInSite(this, 'Site', { settings, api })
      new CfnOutput(this, 'SiteBucket', { value: site.bucket.bucketName })
      new CfnOutput(this, 'SiteDomain', { value: site.distribution.distributionDomainName })
      new CfnOutput(this, 'SiteId', { value: site.distribution.distributionId })
    }
    const { topic } = new Alerts(this, 'Alerts', settings)
    const watched = {
      api,
      tables: { Table: records.table, BallotsTable: ballots.table },
      deadlines,
      functions: Object.fromEntries(
        [...ofAreas, ['nightly', nightly] as const].map(([name, one]) => [name, one.function]),
      ),
    }
    const alarms = new Alarms(this, 'Alarms', watched, topic)
    new Overview(this, 'Overview', watched, alarms)
    new MonthlyBudget(this, 'Budget', settings, topic)
  }
}
