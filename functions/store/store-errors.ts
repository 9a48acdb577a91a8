/** The database cannot be reached or stays overloaded: nothing is known to be wrong with the request; try again later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
}

/** Stored bytes are missing or do not match their recorded hash. */
export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError'
}
