import { startDatabase } from '#functions/local/dynamodb/index.ts'

// a process that starts a database, tells that it runs and then only waits to be killed
const database = await startDatabase({ path: process.argv[2] ?? '' })
process.send?.(database.pid)
