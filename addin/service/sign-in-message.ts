import * as z from 'zod'

/** What the sign-in page tells the pane: a token, or why there is none. */
export const signInMessageSchema = z.union([
  z.strictObject({ accessToken: z.string().min(1), expiresIn: z.number().positive() }),
  z.strictObject({ error: z.string().min(1) }),
])

/** What the sign-in page tells the pane. */
export type SignInMessage = z.infer<typeof signInMessageSchema>
