/** The engine's version; it is kept with every published result and changes when any number could. */
export const ENGINE_VERSION = '1.0.0'
