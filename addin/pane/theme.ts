import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'

/** Fluent's own face for Latin, and each system's own for Chinese: which one stands in for the first is left to nobody. */
const FACES = [
  "'Segoe UI'",
  "'Microsoft YaHei UI'",
  "'Microsoft YaHei'",
  "'PingFang SC'",
  "'Noto Sans CJK SC'",
  "'Source Han Sans SC'",
  'sans-serif',
].join(', ')

/** The looks of every page of ours: light, or dark where the system is. */
export function themeFor(dark: boolean): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FACES }
}
