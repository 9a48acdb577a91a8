import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons'
import type { SubjectResult } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'
import { namesOf, placeText, sentence } from '#shared/messages/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { selectPlace } from '../../excel/select-place.ts'
import { usePane } from '../pane-context.ts'

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: '6px',
    width: '100%',
    padding: '5px 2px',
    textAlign: 'start',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
  },
  linked: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { marginTop: '2px', fontSize: '14px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  place: { color: tokens.colorBrandForeground1, marginRight: '6px' },
})

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoRegular }

/** A finding as a line: how grave, where, what; a click goes to its cell. */
export function FindingLine({
  finding,
  scheme,
  results,
}: {
  finding: Finding
  scheme: Scheme
  results: readonly SubjectResult[]
}) {
  const { words, language, task } = usePane()
  const styles = useStyles()
  const place =
    finding.places.find(({ kind }) => kind === 'cell') ?? finding.places.find(({ kind }) => kind === 'sheet')
  // a group names itself in the sentence
  const told = place ?? finding.places.find(({ kind }) => kind !== 'group' && kind !== 'scheme')
  const Icon = ICONS[finding.severity]
  const go = () => {
    if (place?.kind === 'cell') selectPlace(place.sheet, place.address).catch(task.fail)
    else if (place?.kind === 'sheet') selectPlace(place.sheet).catch(task.fail)
  }
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={mergeClasses(styles.button, place && styles.linked)}
        disabled={!place}
        data-testid={`finding-${finding.problem.code}`}
        onClick={go}
      >
        <Icon
          className={mergeClasses(styles.icon, styles[finding.severity])}
          aria-label={words.severities[finding.severity]}
        />
        <span>
          {told && (
            <Text size={200} weight="semibold" className={place && styles.place}>
              {placeText(told, language)}
            </Text>
          )}
          {told && !place && ' '}
          <Text size={200}>{sentence(finding, language, namesOf(scheme, results))}</Text>
        </span>
      </button>
    </li>
  )
}
