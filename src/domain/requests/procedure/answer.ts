import { eitherSide, handler, head, type StepRule } from './step-rule.ts';

/** Draft, review, approval and delivery: who drafts does not approve (条例 arts. 17, 36, 40). */
export const answerSteps = {
	drafted: {
		title: '拟写答复',
		takers: handler,
		from: ['received', 'reasoning'],
		to: 'drafted',
		refusal: '确认收到申请之后、作出决定之前，才能拟写答复（条例第三十三条、第三十六条）。',
	},
	reviewed: {
		title: '审核通过（保密和合法性）',
		takers: { staff: ['reviewer'] },
		from: ['drafted'],
		to: 'reviewed',
		refusal: '经办人拟写答复之后才能审核，且只审核一次（条例第十七条）。',
	},
	returned: {
		title: '退回重拟',
		takers: { staff: ['reviewer', 'head'] },
		from: ['drafted', 'reviewed'],
		to: 'received',
		refusal: '待审核或者待批准的答复才能退回（条例第十七条）。',
	},
	approved: {
		title: '批准答复',
		takers: head,
		from: ['reviewed'],
		to: 'decided',
		refusal: '审核通过之后才能批准答复（条例第十七条、第三十六条）。',
	},
	decided: {
		title: '作出决定',
		takers: {},
		from: ['received'],
		to: 'decided',
		refusal: '答复应当先拟写、再审核、再批准（条例第三十三条、第三十六条）。',
	},
	delivered: {
		title: '送达答复',
		takers: handler,
		from: ['decided'],
		to: 'answered',
		refusal: '作出决定之后才能送达答复，且只能送达一次（条例第三十六条、第四十条）。',
	},
	deliveryServed: {
		title: '登记申请人收到答复的日期',
		takers: eitherSide,
		from: ['answered'],
		refusal: '送达答复之后、归档之前，才能登记申请人收到的日期（条例第四十条）。',
	},
} as const satisfies Record<string, StepRule>;
