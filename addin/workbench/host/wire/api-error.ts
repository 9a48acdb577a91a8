/** A failure as Excel reports it to an add-in: `code` is what programs test for. */
export class ApiError extends Error {
  readonly code: string
  readonly location: string
  readonly status: number

  constructor(code: string, message: string, location: string, status: number) {
    super(message)
    this.code = code
    this.location = location
    this.status = status
  }
}

/** The member is not one this host answers for. */
export function notEmulated(member: string): ApiError {
  return new ApiError('ApiNotFound', `${member} is not emulated by the workbench`, member, 404)
}

/** Nothing has this name or identifier. */
export function itemNotFound(location: string): ApiError {
  return new ApiError('ItemNotFound', "The requested resource doesn't exist.", location, 404)
}

/** Something else has this name already. */
export function itemAlreadyExists(location: string): ApiError {
  return new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', location, 409)
}

/** The argument cannot be used. */
export function invalidArgument(
  location: string,
  message = 'The argument is invalid or missing or has an incorrect format.',
): ApiError {
  return new ApiError('InvalidArgument', message, location, 400)
}

/** What is asked for cannot be done now. */
export function invalidOperation(location: string, message: string): ApiError {
  return new ApiError('InvalidOperation', message, location, 400)
}
