import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  told: {
    margin: '8px 0',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
})

/** Why something did not work, read out at once. */
export function Told({ problem }: { problem: string | undefined }) {
  const styles = useStyles()
  return <div role="alert">{problem !== undefined && <p className={styles.told}>{problem}</p>}</div>
}
