import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } })

/** A line of quiet words. */
export function Quiet({ children, testId }: { children: ReactNode; testId?: string }) {
  const styles = useStyles()
  return (
    <Text as="p" block size={200} className={styles.quiet} data-testid={testId} style={{ margin: 0 }}>
      {children}
    </Text>
  )
}
