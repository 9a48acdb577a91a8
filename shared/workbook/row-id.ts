/** The heading of the hidden last column that names a row to the system. */
export const ROW_ID = 'rowId'
