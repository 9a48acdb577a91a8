import { describeUnits } from './suite.ts'

describeUnits(new URL('./tengzhou-housing/', import.meta.url), 'tengzhou-housing/v1.yaml')
