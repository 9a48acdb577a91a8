import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components'
import { signOut } from '../../tasks/sign-in.ts'
import { usePane } from '../pane-context.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 6px 0 12px',
    minHeight: '32px',
    flexShrink: 0,
  },
  title: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cycle: { color: tokens.colorNeutralForeground3, marginLeft: '8px' },
})

/** The add-in's name, the cycle, and who is signed in. */
export function TitleBar() {
  const { runtime, words, person, cycle } = usePane()
  const styles = useStyles()
  return (
    <div className={styles.bar}>
      <Text className={styles.title} size={300} weight="semibold">
        {words.title}
        {cycle && (
          <Text className={styles.cycle} size={200}>
            {cycle.title}
          </Text>
        )}
      </Text>
      {person && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" size="small" data-testid="person">
              {person.name}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem
                disabled
              >{`${person.tenantName} · ${words.common.list(person.roles.map((role) => words.roles[role]))}`}</MenuItem>
              <MenuItem data-testid="sign-out" onClick={() => signOut(runtime)}>
                {words.home.signOut}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  )
}
