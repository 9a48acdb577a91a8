export { DatabaseHeldError } from './lock-file.ts'
export { startDatabase, type DatabasePlace, type LocalDatabase } from './start-database.ts'
