/** What the database's process tells the one that started it: its port once ready, or why it is not. */
export type ChildMessage = { readonly port: number } | { readonly held: true } | { readonly failed: string }
