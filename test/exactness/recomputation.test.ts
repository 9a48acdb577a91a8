import { describeYears } from './suite.ts'

describeYears(2000)
