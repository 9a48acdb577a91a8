import { describeUnits } from './suite.ts'
import { describeYears } from './years-suite.ts'

describeUnits(new URL('./hoboksar/', import.meta.url), 'hoboksar/2011.yaml')
describeYears(new URL('./hoboksar/years/b-2-years.yaml', import.meta.url), 'hoboksar/2011.yaml')
