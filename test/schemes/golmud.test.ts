import { describeUnits } from './suite.ts'
import { describeYears } from './years-suite.ts'

describeUnits(new URL('./golmud/', import.meta.url), 'golmud/2017.yaml')
describeYears(new URL('./golmud/years/m-2-years.yaml', import.meta.url), 'golmud/2017.yaml')
