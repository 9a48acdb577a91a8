/* global CustomFunctions, Excel, Office */
// The demonstration add-in: every function the workbench's tests call. No service stands behind it.
const demo = { calls: 0, batches: 0, cancelled: [] }
let waiting = []

/** Answers together whatever was asked in one turn, as an add-in with a service does. */
function soon(compute) {
  demo.calls++
  return new Promise((resolve) => {
    waiting.push(() => resolve(compute()))
    if (waiting.length > 1) return
    setTimeout(() => {
      const batch = waiting
      waiting = []
      demo.batches++
      batch.forEach((answer) => answer())
    }, 0)
  })
}

CustomFunctions.associate('ADD', (a, b) => soon(() => a + (b ?? 0)))
CustomFunctions.associate('SPLIT', (rows) => rows.map(([value]) => [value, value * 2, value > 60]))
CustomFunctions.associate('GRADE', (points) => {
  if (typeof points !== 'number') {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '分数不是数字，请填写数字')
  }
  return points >= 90 ? '优秀' : points >= 60 ? '合格' : '不合格'
})
CustomFunctions.associate('LOOK', (keys, tables) =>
  soon(() =>
    keys.map(([key]) => {
      const rows = tables.flat().filter((row) => row[0] === key)
      return [rows.flatMap((row) => row.slice(1)).reduce((sum, value) => sum + Number(value), 0)]
    }),
  ),
)
CustomFunctions.associate('SHOW', (values, more, rest) => JSON.stringify([values, more, rest]))
CustomFunctions.associate('WHERE', (values, invocation) => `${invocation.address} ${invocation.parameterAddresses[0]}`)
CustomFunctions.associate('SLOW', (key, invocation) => {
  demo.calls++
  return new Promise(() => {
    invocation.onCanceled = () => demo.cancelled.push(key)
  })
})
CustomFunctions.associate('TICK', (start, invocation) => {
  let count = 0
  const timer = setInterval(() => {
    invocation.setResult(start + ++count)
    if (count === 3) clearInterval(timer)
  }, 10)
  invocation.onCanceled = () => clearInterval(timer)
})

Office.actions.associate('fill', async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['已填入']]
    await context.sync()
  })
  event.completed()
})
Office.actions.associate('fail', () => {
  throw new Error('故意的失败')
})
