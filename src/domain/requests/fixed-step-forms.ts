import type { EventType } from './events.ts';
import { choice, day, line, optional, text } from './field-kinds.ts';
import { partFields } from './parts.ts';
import type { StepField } from './step-fields.ts';
import { consultedParties, feeBases, remedyKinds, ways } from './terms.ts';

/** The form of a step on the desk: what must be known before, the fields, and the words of its button. */
export interface StepForm {
	intro?: string;
	fields: readonly StepField[];
	button: string;
	/** The button only asks for the fields that what was chosen demands; no step is taken. */
	asking?: true;
	/** Further buttons that show the form anew with what was typed: what each asks for, and its words. */
	asks?: Readonly<Record<string, string>>;
	/** What the form brings along unseen. */
	hidden?: Readonly<Record<string, string>>;
}

const waysOfStaff = Object.fromEntries(Object.entries(ways).filter(([key]) => key !== 'portal'));
const way = choice('via', '方式', waysOfStaff);

/** The forms that do not depend on the request. */
export const fixedForms: Partial<Record<EventType, StepForm>> = {
	correctionAsked: {
		intro:
			'只能一次性告知，应当自收到申请之日起7个工作日内发出，写明需要补正的事项和合理的期限（条例第三十条）。',
		fields: [
			text('guidance', '指导和释明', '说明申请内容哪里不明确、怎样写才明确。写入补正告知书。'),
			text('text', '需要补正的事项', '每项一行，不写序号。申请人会看到，并写入补正告知书。'),
			day('replyBy', '补正期限（最后一日）'),
		],
		button: '告知申请人补正',
	},
	corrected: {
		intro:
			'申请人当面、邮寄等方式补正的在这里登记；网上补正的由系统登记。答复期限从收到补正的次日重新计算（条例第三十条）。',
		fields: [
			text('text', '补正的内容'),
			day('receivedOn', '收到补正的日期'),
			way,
			optional({ name: 'files', label: '补正的材料', kind: 'files' }),
		],
		button: '登记补正',
	},
	reasonsAsked: {
		intro: '申请的数量、频次明显超过合理范围的，可以要求说明理由（条例第三十五条）。',
		fields: [
			text('text', '要求说明的事项', '写明数量、频次的事实。申请人会看到，并写入说明理由告知书。'),
			day('replyBy', '说明理由的期限（最后一日）'),
		],
		button: '要求申请人说明理由',
	},
	reasonsGiven: { fields: [text('text', '申请人说明的理由'), way], button: '登记理由' },
	delaySet: {
		intro: '理由合理，但无法在20个工作日内答复的，可以确定延迟答复的合理期限并告知申请人（条例第三十五条）。',
		fields: [
			day('until', '延迟答复至（最后一日）'),
			text('text', '延迟的原因', '申请人会看到，并写入延迟答复告知书。'),
		],
		button: '确定并告知申请人',
	},
	consulted: {
		intro:
			'征求意见所需时间不计入答复期限。第三方和共同制作机关应当自收到之日起15个工作日内提出意见（条例第三十二条至第三十四条）。',
		fields: [
			choice('party', '征求谁的意见', consultedParties),
			{ name: 'name', label: '对方名称（姓名）', kind: 'line' },
			{ name: 'address', label: '对方地址', kind: 'line' },
			text(
				'text',
				'征求意见的内容',
				'写入征求意见书。第三方：涉及对方的内容；共同制作机关：本机关的初步意见；其他机关：需要协助的事项。不写申请人的个人信息。'
			),
			day('sentOn', '发出日期'),
			optional(day('until', '希望回复的日期', '征求其他机关意见的填写，写入协办函。')),
		],
		button: '发出征求意见书',
	},
	extensionAsked: {
		intro:
			'应当经政府信息公开工作机构负责人同意，在原期限届满之前告知申请人，最多20个工作日（条例第三十三条）。',
		fields: [
			{ name: 'days', label: '延长的工作日', kind: 'number', range: [1, 20] },
			text('text', '延长的理由', '申请人会看到，并写入延期答复告知书。'),
		],
		button: '提请负责人同意',
	},
	extensionApproved: { fields: [], button: '同意延长，告知申请人' },
	extensionRefused: { fields: [text('text', '不同意的理由')], button: '不同意延长' },
	feeNotified: {
		intro:
			'只有申请的数量、频次明显超过合理范围才收费；同一件申请只按一种标准（条例第四十二条）。数额由系统计算。',
		fields: [
			choice('basis', '计收方式', feeBases),
			{
				name: 'quantity',
				label: '数量',
				kind: 'number',
				hint: '按件：这是该申请人当月的第几件；按量：共多少页。',
			},
			day('notifiedOn', '发出收费通知的日期'),
			line('how', '缴纳方式', '收款单位、账号或者缴费地点。写入收费通知书。'),
		],
		button: '发出收费通知书',
	},
	paid: { fields: [day('paidOn', '缴费日期')], button: '登记缴费' },
	reviewed: {
		intro: '审核保密审查（条例第十七条、保守国家秘密法）和合法性：依据、理由、区分处理、救济途径。',
		fields: [optional(text('text', '审核意见'))],
		button: '审核通过',
	},
	returned: { fields: [text('text', '退回的原因')], button: '退回重拟' },
	approved: { fields: [], button: '批准答复' },
	delivered: {
		fields: [
			choice('way', '送达方式', { ...ways, portal: '在本网站查询页' }),
			optional(day('sentOn', '送出日期', '邮寄、当面交付的填写；网上送达的不填。')),
			optional({
				name: 'files',
				label: '随答复书提供的信息',
				kind: 'files',
				hint: '送达后申请人即可查看、下载，不能撤回。',
			}),
		],
		button: '送达答复',
	},
	deliveryServed: { fields: [day('servedOn', '申请人收到的日期')], button: '登记' },
	withdrawn: { fields: [way, optional(text('text', '申请人的说明'))], button: '登记撤回' },
	split: {
		intro:
			'一件申请含有多项内容的，可以拆分为合理的最小单位，一事一申请（《政府信息公开信息处理费管理办法》第四条）。每件各有受理编号，收到申请之日不变，分别答复；原来的这件到此办结，不另行答复、不计入年度报告。申请人用原来的查询码查看各件。',
		fields: partFields,
		button: '拆分',
	},
	merged: {
		intro:
			'同一申请人重复提出的，可以并入先收到的一件，一并答复。那一件应当已经确认收到、还没有拟写答复；系统核对两件的申请人。',
		fields: [{ name: 'into', label: '并入的受理编号', kind: 'line' }],
		button: '并入',
	},
	archived: { fields: [], button: '归档' },
	remedyFiled: {
		fields: [choice('kind', '种类', remedyKinds), day('filedOn', '收到答复通知书或者应诉通知书的日期')],
		button: '登记',
	},
	publicationSuggested: { fields: [way, optional(text('text', '建议的内容'))], button: '登记建议' },
	suggestionAnswered: {
		fields: [
			choice('adopted', '是否采纳', { yes: '采纳，主动公开', no: '不采纳' }),
			text('text', '答复', '申请人会看到这段文字。'),
		],
		button: '答复',
	},
	codeReissued: {
		intro:
			'核对申请人的身份证明之后才能补发。原查询码立即作废，新的查询码只显示这一次；不通过电话、电子邮件补发。',
		fields: [choice('way', '交付方式', { counter: '当面交付', post: '按申请表上的地址邮寄' })],
		button: '补发查询码',
	},
	holdPlaced: {
		intro: '有复议、诉讼、审计等需要的，保管期限届满也不销毁。',
		fields: [text('text', '原因')],
		button: '暂停销毁',
	},
	holdLifted: { fields: [text('text', '原因')], button: '恢复销毁期限' },
};
