import { describePeople } from './suite.ts'

describePeople(new URL('./womens-federation/', import.meta.url), 'womens-federation/v1.yaml')
