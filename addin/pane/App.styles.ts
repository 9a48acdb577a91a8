import { makeStyles, tokens } from '@fluentui/react-components'

/** The looks of the pane as a whole: a bar, the pages' tabs, one page that scrolls. */
export const useAppStyles = makeStyles({
  pane: { height: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    flexWrap: 'wrap',
    paddingInline: '2px',
  },
  tab: { paddingInline: '6px', minWidth: 0 },
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '10px 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
  },
})
