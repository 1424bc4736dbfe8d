import { atWork, handler, head, type StepRule } from './step-rule.ts';

/** What is asked of others, and what moves the last day (条例 arts. 32–35, 42). */
export const inquirySteps = {
	delaySet: {
		title: '确定延迟答复的合理期限',
		takers: head,
		from: ['received'],
		refusal: '申请人说明了合理的理由之后，才能确定延迟答复的期限（条例第三十五条）。',
	},
	consulted: {
		title: '征求意见',
		takers: handler,
		from: atWork,
		refusal:
			'确认收到申请之后、作出答复之前，才能征求第三方或者其他机关的意见（条例第三十二条至第三十四条）。',
	},
	consultationServed: {
		title: '登记征求意见书的送达日期',
		takers: handler,
		from: atWork,
		refusal: '正在征求意见的，才能登记征求意见书的送达日期（条例第三十二条）。',
	},
	consultationAnswered: {
		title: '登记征求意见的结果',
		takers: handler,
		from: atWork,
		refusal: '正在征求意见的，才能登记意见（条例第三十二条、第三十四条）。',
	},
	extensionAsked: {
		title: '提请延长答复期限',
		takers: handler,
		from: atWork,
		refusal: '确认收到申请之后、作出答复之前，才能提请延长（条例第三十三条）。',
	},
	extensionApproved: {
		title: '同意延长并告知申请人',
		takers: head,
		from: atWork,
		refusal: '经办人提请之后、作出答复之前，才能同意延长（条例第三十三条）。',
	},
	extensionRefused: {
		title: '不同意延长',
		takers: head,
		from: atWork,
		refusal: '经办人提请之后，才能决定是否延长（条例第三十三条）。',
	},
	feeNotified: {
		title: '发出收费通知',
		takers: handler,
		from: ['received'],
		to: 'paying',
		refusal: '在申请处理期限内才能发出收费通知（《政府信息公开信息处理费管理办法》，条例第四十二条）。',
	},
	paid: {
		title: '登记缴费',
		takers: handler,
		from: ['paying'],
		to: 'received',
		refusal: '发出收费通知之后，才能登记缴费（《政府信息公开信息处理费管理办法》）。',
	},
} as const satisfies Record<string, StepRule>;
