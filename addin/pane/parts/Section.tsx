import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  aside: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', flexShrink: 0 },
})

/** A part of a page under its heading, with a few quiet words beside it. */
export function Section({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <Text as="h2" size={300} weight="semibold" block style={{ margin: 0 }}>
          {title}
        </Text>
        {aside !== undefined && (
          <Text size={200} className={styles.aside}>
            {aside}
          </Text>
        )}
      </div>
      {children}
    </section>
  )
}
