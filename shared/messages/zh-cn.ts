import { definitionOf } from '../tables/index.ts'
import { clipped, quotedZh as q } from './quoting.ts'
import { versionsZhCn } from './versions-zh-cn.ts'
import type { Words } from './words.ts'

const SKIPPED = { total: '合计、平均行', blank: '空白行', note: '说明文字' } as const

/** What to type instead, when one known word is near. */
const instead = (like: string | undefined, otherwise: string): string =>
  like ? `是否应为${q(like)}？${otherwise}` : otherwise
/** At most five names, and how many more there are. */
const several = (subjects: readonly string[]): string =>
  `${q(...subjects.slice(0, 5))}${subjects.length > 5 ? `等 ${subjects.length} 个` : ''}`
const oneOf = (known: readonly string[]): string =>
  known.length > 0 ? `可填：${known.map(clipped).join('、')}` : '方案中没有可填的内容，请与考核办核对'

/** The sentences in Chinese, as a clerk reads them: what is wrong, with the value, and what to do. */
export const zhCn: Words = {
  'heading-missing': (p) =>
    `${q(definitionOf(p.table).sheet)}表缺少${q(p.heading)}列，请在表头行补上这一列，表头文字须与模板一致。`,
  'heading-unknown': (p) =>
    `表头${q(p.heading)}不在模板中，${instead(p.like, '这一列未读取；如需计分请改回模板的表头。')}`,
  'heading-repeated': (p) => `表头${q(p.heading)}出现了不止一次，无法确定以哪一列为准，请只保留一列。`,
  'table-unrecognised': (p) =>
    `按表头${q(...p.headings.slice(0, 6))}认不出这是哪张数据表，请选中含表头的整个区域，或把表头改回模板的文字。`,
  'table-ambiguous': (p) =>
    `这个区域的表头同时符合${q(...p.tables)}几张表，无法确定是哪一张，请把表头补全到与模板一致。`,
  'rows-skipped': (p) =>
    `已跳过 ${p.count} 行${SKIPPED[p.what]}，没有当作数据读取；如其中有应计分的内容，请改成普通的一行。`,
  'not-a-number': (p) => `${q(p.heading)}应为数字，现为${q(p.text)}，请改为数字；不适用的请填「不适用」。`,
  'number-read-as': (p) => `${q(p.heading)}中的${q(p.text)}已按 ${p.value} 读取，请核对；如不对，请直接填写数字。`,
  'number-too-large': (p) => `${q(p.heading)}中的${q(p.text)}超出可计算的范围，请检查是否多输了数字。`,
  'not-a-date': (p) => `${q(p.heading)}应为日期，现为${q(p.text)}，请改为 2016-11-25 这样的写法。`,
  'date-read-as': (p) =>
    `${q(p.heading)}中的${q(p.text)}已按 ${p.value} 读取，请核对；如不对，请改为 2016-11-25 这样的写法。`,
  'text-too-long': (p) =>
    `${q(p.heading)}的文字有 ${p.length} 个字符，超过上限 ${p.limit} 个，请缩短，详细内容可作为附件材料。`,
  'too-many-rows': (p) => `共有 ${p.count} 行，超过一次可处理的 ${p.limit} 行，请分批办理或删去多余的空行。`,
  'formula-text': (p) => `${q(p.heading)}中的${q(p.text)}以公式符号开头，系统只当作文字、不会执行，请改为普通文字。`,
  'cell-error': (p) =>
    `${q(p.heading)}的单元格显示错误值 ${clipped(p.text)}，请先改正这个单元格的公式，或直接填写数值。`,
  'value-required': (p) => `${q(p.heading)}没有填写，请补填。`,
  'mark-unknown': (p) =>
    `${q(p.heading)}中的${q(p.text)}不是规定的写法，请按模板的选项改填；得分不适用的填「不适用」。`,

  'subject-unknown': (p) =>
    `单位名册中没有${q(p.subject)}，${instead(p.like, '请改为名册中的单位全称、简称或单位代码。')}`,
  'subject-repeated': (p) =>
    `单位名册中${q(p.subject)}出现了不止一次，请只保留一行；确是两个对象的，请分别填写不同的单位代码。`,
  'subject-ambiguous': (p) =>
    `${q(p.subject)}在名册中对应 ${p.codes.length} 个对象（代码 ${p.codes.map(clipped).join('、')}），请改填代码以便区分。`,
  'subject-without-group': (p) => `${q(p.subject)}没有考核组，无法排名和确定等次，请在单位名册的「考核组」列填写。`,
  'subject-not-taking-part': (p) =>
    `${q(p.subject)}在名册中为不参加，这一行没有计分；如应参加，请改单位名册的「状态」。`,
  'group-unknown': (p) => `方案中没有考核组${q(p.group)}，请改为方案所列的考核组名称或代号。`,
  'group-empty': (p) => `考核组${q(p.group)}没有应参加考核的单位，请核对单位名册。`,
  'part-unknown': (p) => `方案中没有得分项${q(p.part)}，请改为方案所列的得分项名称。`,
  'rule-unknown': (p) => `方案中没有加减分规则${q(p.rule)}，${oneOf(p.known)}。`,
  'points-by-rule': (p) =>
    `规则${q(p.rule)}每件计 ${p.each} 分，填写的 ${p.entered} 没有用到；有几件请逐件各填一行，分值由核定的请把规则改为“按核定”。`,
  'veto-without-effect': (p) => `办法没有规定${q(p.matter)}的后果，这一行没有起作用，${oneOf(p.known)}。`,
  'class-unknown': (p) => `方案中没有评议主体${q(p.evaluatorClass)}，${oneOf(p.known)}。`,
  'option-unknown': (p) => `方案中没有评议档次${q(p.option)}，${oneOf(p.known)}。`,
  'row-repeated': (p) => `${q(p.subject)}的${q(p.what)}填了不止一行，无法确定以哪一行为准，请只保留一行。`,
  'above-maximum': (p) => `${q(p.what)}为 ${p.value}，超过满分 ${p.maximum}，请改正得分或核对分值。`,
  'below-minimum': (p) => `${q(p.what)}为 ${p.value}，低于最小值 ${p.minimum}，请改正；扣分请填在相应的扣分表中。`,
  'outside-range': (p) => `${q(p.what)}为 ${p.value}，应在 ${p.from} 与 ${p.to} 之间，请改正。`,
  'rate-unlikely': (p) =>
    `${q(p.what)}的完成率填为 ${p.value}，即 ${p.percent}%，请核对：完成八成的填 0.8 或 80%；超过十倍的不予计算。`,
  'count-not-whole': (p) => `${q(p.what)}为 ${p.value}，票数应为整数且不小于 0，请改正。`,
  'maximum-missing': (p) => `指标${q(p.indicator)}没有分值，无法折算，请在「指标」表或「评分」表填写分值。`,
  'nothing-applies': (p) =>
    `${q(p.part)}的各项都填了不适用，没有可折算的得分，请至少保留一项适用的，或由考核办决定如何计分。`,
  'missing-value': (p) =>
    `${q(p.part)}缺少${q(p.what)}，补齐前只显示暂计得分，不排名、不定等次；确不适用的请填「不适用」。`,
  'not-confirmed': (p) =>
    `${q(definitionOf(p.table).sheet)}表尚未核对，没有记录不等于没有发生；核对后请在「说明」表把它的「本表已核对」填为「是」。`,
  'same-achievement': (p) =>
    `${q(p.subject)}有多行属于同一事项${q(p.key)}，只按最高的一行计分；如不是同一事项，请改「同一事项标识」。`,
  'same-achievement-open': (p) =>
    `${q(p.subject)}有多行属于同一事项${q(p.key)}，须决定怎样计：只计一件的，请冲销其余各行；分别计的，请改「同一事项标识」。`,
  'incident-counted-once': (p) =>
    `${q(p.subject)}的同一事项${q(p.key)}在几张表中都有扣分或否决，只计最重的${q(p.kept)}，其余不再计算。`,
  'finding-not-on-scale': (p) => `扣分标准中没有以${q(p.text)}所写问题开头的一条，${oneOf(p.known)}。`,
  'deduction-off-scale': (p) =>
    `${q(p.what)}填了扣 ${p.value} 分，扣分标准为 ${p.scale} 分，请改正，或留空由系统按标准扣分。`,
  'same-incident': (p) =>
    `${q(p.subject)}的同一事项${q(p.key)}在几张表中都有扣分或否决，现分别计算，请确认是否应当如此。`,
  'evidence-missing': (p) => `${q(p.what)}没有填写依据文件及文号，请补填后再计分。`,
  'row-reversed': (p) => `${q(p.subject)}的这一行已冲销，不再计分：${p.reason}（${p.document}）。`,
  'reversal-unknown': (p) =>
    `冲销所指的序号${q(p.serial)}不是${q(p.subject)}在本表中唯一且尚未冲销的一行，没有冲销，请核对序号。`,
  'group-incomplete': (p) => `考核组${q(p.group)}中${q(...p.subjects)}的数据还不齐，补齐之前全组不排名、不定等次。`,

  'tie-undecided': (p) =>
    `考核组${q(p.group)}中${q(...p.subjects)}综合得分相同，正处在${q(...p.grades)}的名额线上（前一等次只余 ${p.seats} 个名额），请由有权机构作出并列处理意见，填入「裁定」表。`,
  'ruling-incomplete': (p) =>
    `考核组${q(p.group)}中${q(...p.subjects)}的并列处理意见还不完整，请为每个并列单位各填一行「裁定」。`,
  'ruling-does-not-fit': (p) =>
    `考核组${q(p.group)}的并列处理意见给了 ${p.ruled} 个${q(p.grade)}，而名额还有 ${p.seats} 个，请修改「裁定」使两数相符。`,
  'ruling-without-tie': (p) =>
    `${q(p.subject)}没有处在名额线上的并列，这行并列处理意见没有采用；如要调整等次，请用「人工调整」并写明理由。`,
  'ruling-without-decision': (p) => `${q(p.subject)}的裁定缺少决定机构、纪要文号或日期，请补填，否则不予采用。`,
  'grade-unknown': (p) => `方案中没有等次${q(p.grade)}，${oneOf(p.known)}。`,
  'adjustment-without-reason': (p) => `${q(p.subject)}的${p.matter}没有写明理由，请在「裁定」表的「理由」列补填。`,
  'quota-exceeded': (p) =>
    `考核组${q(p.group)}的${q(p.grade)}核定名额 ${p.seats} 个，现有 ${p.filled} 个，超出 ${p.filled - p.seats} 个，请调整「裁定」中的意见。`,
  'seats-above-share': (p) =>
    `考核组${q(p.group)}的${q(p.grade)}填了 ${p.seats} 个名额，按 ${p.share} 测算应为 ${p.allowed} 个，请与下达名额的文件核对。`,
  'entered-seats-off': (p) =>
    `考核组${q(p.group)}逐组填写的名额合计 ${p.seats} 个，应为 ${p.base} 个，请改正方案中填写的名额。`,
  'grade-elsewhere-missing': (p) =>
    `${q(p.subject)}的等次由${clipped(p.by)}评定，还没有录入，请在「裁定」表填一行，事项填「上级评定」。`,
  'prize-undefined': (p) =>
    `${q(p.subject)}的等次为${q(p.grade)}，办法没有规定享受哪一等奖，现不列奖项，请报有权机构确定。`,

  'grades-not-confirmed': () => '拟定等次还没有确认，请先拟定等次并确认。',
  'scheme-amended': () => '拟定等次之后考核办法的施行版本有变动，请重新拟定并确认。',
  'inputs-changed': (p) => `确认拟定等次之后${q(...p.sheets)}表又有改动，请重新拟定并确认。`,
  'feedback-not-issued': (p) => `还没有向${several(p.subjects)}发出书面反馈，请先发出。`,
  'feedback-outdated': (p) => `${several(p.subjects)}的结果在反馈之后有变动，请重新发出书面反馈。`,
  'receipt-missing': (p) => `${several(p.subjects)}还没有签收书面反馈，请在签收后登记送达日期。`,
  'window-open': (p) => `${several(p.subjects)}提出复核申请的期限到 ${p.until} 当日为止，请在期满后办理。`,
  'objection-open': (p) => `${several(p.subjects)}的复核申请还没有办结，请先作出复核决定。`,
  'ballot-open': (p) => `网上测评${q(...p.ballots)}还没有结束，请先结束或取消。`,
  'notice-missing': () => '还没有公示，请先登记公示的日期和地点。',
  'notice-outdated': () => '公示之后结果有变动，请重新公示。',
  'notice-running': (p) => `公示期到 ${p.until} 当日为止，请在期满后办理。`,
  'decision-missing': (p) => `${q(p.step)}的决定还没有登记，请登记决定机构、纪要文号和日期。`,
  'approval-missing': () => '审定结果还没有登记，请登记审定机构、纪要文号和日期。',
  'publication-missing': () => '考核结果还没有公布，请先登记通报。',

  'succession-circular': (p) => `沿革中${q(...p.subjects)}互为前身，无法确定承接关系，请改正「沿革」表。`,
  'history-after-change': (p) =>
    `${q(p.former)}已于 ${p.date} 变更，又有 ${p.year} 年的历年结果，这一行没有采用；请改填现单位名称，或核对变更日期。`,
  'history-clash': (p) =>
    `${q(p.subject)} ${p.year} 年的历年结果有不止一个来源，无法确定以哪个为准，都没有采用；请在「沿革」表只保留一个承接的前身。`,
  'history-not-kept': (p) =>
    `${q(p.former)} ${p.year} 年的历年结果没有单位承接，未采用；如应承接，请在「沿革」表的「承接历年结果」填「是」。`,
  'former-name-read': (p) => `${q(p.former)}已更名为${q(p.subject)}，这一行按现名读取，请核对。`,
  'sanction-expired': (p) => `${q(p.subject)}的${q(p.matter)}影响期已于 ${p.until} 届满，本期不再计入，请核对日期。`,
  'unit-result-missing': (p) =>
    `${q(p.group)}还没有录入单位考评结果，优秀名额暂按 ${p.share} 核对；单位结果审定后请填入「单位考评结果」表。`,
  'leader-without-units': (p) =>
    `${q(p.subject)}名下没有分管单位，无法按分管单位计分，请在单位名册的「分管领导」列填写。`,
  'leader-unknown': (p) => `${q(p.subject)}的分管领导${q(p.leader)}不在名册的市级领导中，没有计入任何人，请核对姓名。`,
  ...versionsZhCn,
  'class-of-one': (p) =>
    `${q(p.part)}的评议主体${q(p.evaluatorClass)}只有一票，等于公开了评议人；请事先声明这一类为署名评分。`,
  'ballot-unanswered': (p) => `还没有评${q(p.subject)}，请打分、选择档次或选“弃权”。`,
  'ballot-answered-twice': (p) => `${q(p.subject)}评了不止一次，请只保留一次。`,
  'ballot-subject-unknown': (p) => `测评票上没有${q(p.subject)}，请刷新页面后重新填写。`,
  'score-too-fine': (p) => `${q(p.subject)}的评分 ${p.value} 小数位过多，最多 ${p.decimals} 位，请改正。`,
  'ballot-class-empty': (p) =>
    `${q(p.ballot)}的评议主体${q(p.evaluatorClass)}没有人投票，请核对；没有票的一类如何计分，按考核办法处理。`,
  'ballot-under-minimum': (p) =>
    `${q(p.ballot)}的评议主体${q(p.evaluatorClass)}有效票最少的对象只有 ${p.valid} 票，少于规定的 ${p.minimum} 票，请由组织方认定是否有效。`,
  'mean-rounded': (p) =>
    `${q(p.subject)}的${q(p.evaluatorClass)}平均分 ${p.mean} 除不尽，表中按 15 位有效数字填写，请留意。`,
  'reporter-missing': (p) => `${q(p.what)}须写明反映人和发生日期，请补填后再计分。`,
  'reporter-is-verifier': (p) => `${q(p.what)}的反映人和核定人都是${q(p.person)}，请由他人核定。`,
  'deadline-on-day-off': (p) =>
    `${q(p.title)}的截止日 ${p.day} 是休息日，仍按写定的日期执行；前一个工作日为 ${p.before}，后一个为 ${p.after}，请提前提醒各单位。`,

  'scheme-unknown': (p) =>
    `没有考核办法${q(p.scheme)}，请检查办法及版本的写法，例如 yinhai@2016.1，或在「方案」页采用该办法。`,
  'scheme-syntax': (p) => `方案文件的格式有误（${clipped(p.detail)}），请改正这一行。`,
  'scheme-value': (p) => `方案的 ${clipped(p.path)} 填写有误（${clipped(p.detail)}），请改正。`,
  'scheme-key-unknown': (p) => `方案的 ${clipped(p.path)} 中不认识${q(p.key)}，请检查是否写错或多写。`,
  'reading-unknown': (p) => `方案没有理解口径${q(p.reading)}，请检查编号。`,
  'reading-option-unknown': (p) => `理解口径${q(p.reading)}没有选项${q(p.option)}，${oneOf(p.known)}。`,
  'parameter-unknown': (p) => `方案没有需要填写的参数${q(p.parameter)}，请检查名称。`,
  'parameter-missing': (p) =>
    `${q(p.title)}（${clipped(p.parameter)}）文件没有规定，须由${clipped(p.decidedBy)}确定，请填写后再采用方案。`,
  'scheme-cycle': (p) => `方案的得分项${q(...p.parts)}互相引用，无法计算，请去掉其中一处引用。`,
  'scheme-reference': (p) => `方案的 ${clipped(p.path)} 引用了不存在的${q(p.to)}，请改为方案中已有的名称。`,
  'shares-do-not-add-up': (p) => `方案的 ${clipped(p.path)} 各项合计为 ${p.total}，应为 100%，请改正。`,
  'maxima-do-not-add-up': (p) =>
    `得分项${q(p.part)}的满分为 ${p.maximum}，而它所加各项的满分合计为 ${p.total}，请改正其中的分值，或写明封顶、折算。`,
  'bands-overlap': (p) =>
    `分数段${q(p.grade)}从 ${p.from} 分起，与上一段的 ${p.above} 分重叠，请从高到低依次填写各等次的起点分。`,
  'bands-gap': (p) =>
    `最低一段从 ${p.from} 分起，得分在 ${p.lowest} 与 ${p.from} 之间的没有等次，请把最低一段的起点改为 ${p.lowest}。`,
  'quota-above-whole': (p) => `考核组${q(p.group)}各等次的比例合计为 ${p.total}，超过 100%，请改正。`,
  'grade-unreachable': (p) =>
    `等次${q(p.grade)}没有任何名额、分数段、及格线或后果能够评到，请补上评到它的规定，或从等次中删去。`,
  'part-unused': (p) => `得分项${q(p.part)}没有计入总分，也没有用于资格或并列比较，请把它加入总分或删去。`,
  'table-unused': (p) =>
    `${q(definitionOf(p.table).sheet)}列为须核对的数据表，而方案中没有一项读取它，请补上读取它的得分项或规则，或不再列出。`,
  'reading-unused': (p) => `理解口径${q(p.reading)}有不止一个选项，而方案中没有一处用到它，请在条款中引用它或删去。`,
  'parameter-unused': (p) =>
    `${q(p.title)}（${clipped(p.parameter)}）须由单位填写，而方案中没有一处用到它，请在条款中引用它或删去。`,
  'quote-not-found': (p) => `办法原文中找不到${clipped(p.text)}的原话${q(p.quote)}，请与原文逐字核对。`,
  'scheme-too-large': (p) => `方案的条款超过 ${p.limit} 项，系统不能受理，请检查是否重复粘贴。`,
  'scheme-too-deep': (p) => `方案的条款套叠超过 ${p.limit} 层，系统不能受理，请改为较浅的写法。`,

  'scheme-sheet-missing': (p) => `工作簿中没有工作表${q(p.sheet)}，请从下载的方案工作簿中复制这张表再填写。`,
  'scheme-sheet-unknown': (p) =>
    `工作表${q(p.sheet)}不是方案的一部分，${instead(p.like, '没有读取；如有应计入的内容，请移到相应的表。')}`,
  'scheme-heading-missing': (p) =>
    `${q(p.sheet)}表缺少${q(p.heading)}列，请在表头行补上这一列，表头文字须与下载的相同。`,
  'scheme-cell': (p) => `${q(p.text)}的写法不对：${clipped(p.detail)}，请改正。`,
  'scheme-choice': (p) => `${q(p.heading)}不能填${q(p.text)}，${oneOf(p.known)}。`,
  'scheme-entry-unknown': (p) => `没有条目${q(p.entry)}，${oneOf(p.known)}。`,
  'scheme-entry-repeated': (p) => `条目${q(p.entry)}出现了不止一次，无法确定指哪一个，请给它们不同的标识。`,
  'scheme-filled-twice': (p) => `条款${q(p.path)}在另一处已经填了别的内容，请只保留一处。`,
  'scheme-gap': (p) => `条款${q(p.path)}的序号不连续，前面缺少一项，请从第1项起依次填写。`,
  'calendar-unknown': (p) =>
    `${p.year} 年的放假和调休安排尚未收录，无法推算工作日，请在工作日历中录入该年国务院办公厅公布的安排。`,
}
