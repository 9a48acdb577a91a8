import { people, tenants, type SamplePerson } from './people.ts'

const style = `
:root { color-scheme: light dark; --ground: #f5f5f5; --card: #fff; --text: #242424; --soft: #616161; --line: #d1d1d1;
  --brand: #0f6cbd; --hover: #ebf3fc }
@media (prefers-color-scheme: dark) { :root { --ground: #1f1f1f; --card: #292929; --text: #fff; --soft: #adadad;
  --line: #525252; --brand: #479ef5; --hover: #1b2a3a } }
* { box-sizing: border-box }
body { margin: 0; padding: 24px 16px; background: var(--ground); color: var(--text);
  font: 14px/20px 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif }
main { max-width: 420px; margin: 0 auto; padding: 24px; background: var(--card); border-radius: 8px;
  box-shadow: 0 2px 8px rgb(0 0 0 / 14%) }
h1 { margin: 0 0 4px; font-size: 20px; line-height: 28px; font-weight: 600 }
h2 { margin: 20px 0 8px; font-size: 14px; font-weight: 600 }
p { margin: 0; color: var(--soft) }
form { margin: 0 0 8px }
button { width: 100%; padding: 10px 12px; text-align: left; font: inherit; color: inherit; background: transparent;
  border: 1px solid var(--line); border-radius: 4px; cursor: pointer }
button:hover { background: var(--hover); border-color: var(--brand) }
button:focus-visible { outline: 2px solid var(--brand); outline-offset: 1px }
strong { display: block; font-weight: 600 }
small { font-size: 12px; line-height: 16px; color: var(--soft) }
.sample { display: inline-block; margin-left: 8px; padding: 0 6px; border-radius: 4px; border: 1px solid var(--brand);
  color: var(--brand); font-size: 12px; line-height: 18px; font-weight: 400; vertical-align: 3px }`

/** The sign-in page: every sample person is a button. */
export const signInPage: string = page(
  '登录绩效考核',
  `<h1>登录绩效考核<span class="sample">示例</span></h1>
<p>本机登录仅供试用，人员和地区均为示例。请选择以谁的身份登录。</p>
${Object.entries(tenants).map(tenantSection).join('\n')}`,
)

/** What is shown when a sign-in cannot go on. */
export const errorPage: string = page(
  '登录没有成功',
  `<h1>登录没有成功</h1>
<p>这次登录已过期或请求不完整。请关闭本窗口，回到工作簿重新点“登录”。</p>`,
)

function tenantSection([tenant, name]: [string, string]): string {
  const buttons = people.filter((person) => person.tenant === tenant).map(personButton)
  return `<section aria-labelledby="${tenant}"><h2 id="${tenant}">${name}</h2>\n${buttons.join('\n')}</section>`
}

function personButton({ subject, name, duty }: SamplePerson): string {
  return `<form method="post"><button name="subject" value="${subject}"><strong>${name}</strong><small>${duty}</small></button></form>`
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><main>${body}</main></body>
</html>`
}
