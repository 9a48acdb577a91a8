import { Text } from '@fluentui/react-components'
import type { Finding } from '#shared/findings.ts'
import { placeText, sentence } from '#shared/messages/index.ts'
import { usePane } from '../pane-context.ts'

/** The most findings that are listed. */
const MOST = 100

/** Findings of a file that is not open here: where, then what, as lines to read. */
export function PlainFindings({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const { words, language } = usePane()
  if (findings.length === 0) return null
  return (
    <>
      <ul aria-label={label} data-testid="scheme-findings" style={{ margin: 0, paddingLeft: '18px' }}>
        {findings.slice(0, MOST).map((finding, at) => {
          const [nearest] = finding.places
          return (
            <li key={at} data-testid={`finding-${finding.problem.code}`}>
              {nearest && (
                <Text size={200} weight="semibold" style={{ marginRight: '6px' }}>
                  {placeText(nearest, language)}
                </Text>
              )}
              <Text size={200}>{sentence(finding, language)}</Text>
            </li>
          )
        })}
      </ul>
      {findings.length > MOST && <Text size={200}>{words.common.more(findings.length - MOST)}</Text>}
    </>
  )
}
