import { describeYears } from './suite.ts'

describeYears(100_000)
