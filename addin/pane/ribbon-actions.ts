/** What the ribbon's buttons do, by the names the manifest calls them. */
export const RIBBON_ACTIONS = ['score', 'allocate', 'bulletin', 'save'] as const

/** The name of a ribbon button's action. */
export type RibbonAction = (typeof RIBBON_ACTIONS)[number]
