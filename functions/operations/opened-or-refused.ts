import type { UnreadableReason } from '#functions/workbooks/index.ts'
import { refuse, type Refused } from '../refused.ts'

const SENTENCES: Readonly<Record<UnreadableReason, string>> = {
  'not-a-workbook': '上传的文件不是 .xlsx 工作簿，请另存为 .xlsx 后重试。',
  encrypted: '上传的工作簿已加密或是旧格式（.xls），请去掉密码并另存为 .xlsx 后重试。',
  'too-large': '上传的工作簿内容过多，请删去无关的工作表后重试。',
}

/** What reading an uploaded workbook gives, or a refusal in words of one that cannot be read at all. */
export async function openedOrRefused<Reading>(read: () => Promise<Reading>): Promise<Reading | Refused> {
  const { UnreadableWorkbook } = await import('#functions/workbooks/index.ts')
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return refuse('invalid', SENTENCES[error.reason])
    throw error
  }
}
