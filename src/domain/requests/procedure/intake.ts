import { atWork, beforeDecision, eitherSide, handler, type StepRule } from './step-rule.ts';

/** Up to the day of receipt, and what makes an application clear (条例 arts. 29–31, 35, 36). */
export const intakeSteps = {
	submitted: {
		title: '提交申请',
		takers: eitherSide,
		from: [],
		to: 'submitted',
		refusal: '该申请已经登记，不能重复登记。',
	},
	officeConfirmed: {
		title: '确认收到，请申请人确认',
		takers: handler,
		from: ['submitted'],
		to: 'confirming',
		refusal: '本机关已经确认收到这件申请（条例第三十一条）。',
	},
	applicantConfirmed: {
		title: '申请人确认',
		takers: { applicant: true },
		from: ['confirming'],
		to: 'received',
		refusal: '本机关确认收到之后，申请人才能确认，且只能确认一次（条例第三十一条）。',
	},
	receiptConfirmed: {
		title: '与申请人确认收到申请',
		takers: handler,
		from: ['submitted', 'confirming'],
		to: 'received',
		refusal: '该申请的收到日期已经确认，不能再次确认（条例第三十一条）。',
	},
	correctionAsked: {
		title: '告知补正',
		takers: handler,
		from: ['received'],
		to: 'correcting',
		refusal: '确认收到申请之后、作出答复之前，才能告知补正，且只能告知一次（条例第三十条）。',
	},
	corrected: {
		title: '收到补正',
		takers: eitherSide,
		from: ['correcting'],
		to: 'received',
		refusal: '本机关告知补正之后，申请人才能补正（条例第三十条）。',
	},
	reasonsAsked: {
		title: '要求说明理由',
		takers: handler,
		from: ['received'],
		to: 'reasoning',
		refusal: '确认收到申请之后、作出答复之前，才能要求说明理由（条例第三十五条）。',
	},
	reasonsGiven: {
		title: '收到说明的理由',
		takers: eitherSide,
		from: ['reasoning'],
		to: 'received',
		refusal: '本机关要求说明理由之后，申请人才能说明（条例第三十五条）。',
	},
	split: {
		title: '拆分为多件（一事一申请）',
		takers: handler,
		from: ['received'],
		to: 'closed',
		refusal:
			'确认收到申请之后、作出答复之前，才能按“一事一申请”拆分（《政府信息公开信息处理费管理办法》第四条）。',
	},
	merged: {
		title: '并入另一件申请',
		takers: handler,
		from: ['submitted', 'confirming', 'received'],
		to: 'closed',
		refusal: '还没有征求意见、收费和拟写答复的申请才能并入另一件（条例第三十六条第（六）项）。',
	},
	joined: {
		title: '同一申请人的另一件申请并入',
		takers: handler,
		from: atWork,
		refusal: '已经确认收到、还没有拟写答复的申请，才能并入其他申请（条例第三十六条第（六）项）。',
	},
	withdrawn: {
		title: '撤回申请',
		takers: eitherSide,
		from: beforeDecision,
		to: 'closed',
		refusal: '本机关已经作出决定或者申请已经终止，不能再撤回（条例第三十六条）。',
	},
	lapsed: {
		title: '登记视为放弃申请',
		takers: handler,
		from: ['correcting', 'paying'],
		to: 'closed',
		refusal:
			'申请人逾期不补正或者逾期不缴费的，才能登记视为放弃（条例第三十条、《政府信息公开信息处理费管理办法》）。',
	},
} as const satisfies Record<string, StepRule>;
