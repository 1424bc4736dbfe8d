import { openStates, stateKeys } from '../states.ts';
import { eitherSide, ended, handler, head, type StepRule } from './step-rule.ts';

/** What follows an answer, and what can happen at any time (条例 arts. 44, 45, 51). */
export const aftermathSteps = {
	archived: {
		title: '归档',
		takers: handler,
		from: ['answered', 'closed'],
		to: 'archived',
		refusal: '已经答复或者终止的申请才能归档（条例第四十五条）。',
	},
	remedyFiled: {
		title: '登记行政复议或者行政诉讼',
		takers: handler,
		from: stateKeys,
		refusal: '这一步现在不能办理（条例第五十一条）。',
	},
	remedyDecided: {
		title: '登记复议或者诉讼的结果',
		takers: handler,
		from: stateKeys,
		refusal: '这一步现在不能办理（条例第五十一条）。',
	},
	reopened: {
		title: '重新作出答复',
		takers: head,
		from: ended,
		to: 'received',
		refusal: '复议决定或者判决纠正原答复之后，才能重新作出答复（条例第五十一条）。',
	},
	publicationSuggested: {
		title: '建议主动公开',
		takers: eitherSide,
		from: stateKeys,
		refusal: '这一步现在不能办理（条例第四十四条）。',
	},
	suggestionAnswered: {
		title: '答复主动公开的建议',
		takers: handler,
		from: stateKeys,
		refusal: '申请人提出建议之后，才能答复（条例第四十四条）。',
	},
	calendarRevised: {
		title: '按公布的节假日安排重新计算期限',
		takers: { system: true },
		from: openStates,
		refusal: '还没有答复的申请才重新计算期限（条例第三十三条）。',
	},
	codeReissued: {
		title: '补发查询码',
		takers: handler,
		from: stateKeys,
		refusal: '这一步现在不能办理。',
	},
	holdPlaced: {
		title: '暂停销毁',
		takers: head,
		from: stateKeys,
		refusal: '这件申请已经暂停销毁。',
	},
	holdLifted: {
		title: '恢复销毁期限',
		takers: head,
		from: stateKeys,
		refusal: '这件申请没有暂停销毁。',
	},
	erasureAnnounced: {
		title: '预告销毁个人信息',
		takers: { system: true },
		from: ['archived'],
		refusal: '归档之后，才能预告销毁个人信息（个人信息保护法第四十七条）。',
	},
	erased: {
		title: '销毁个人信息',
		takers: { system: true },
		from: ['archived'],
		refusal: '归档并满保管期限之后，才能销毁个人信息（个人信息保护法第四十七条）。',
	},
} as const satisfies Record<string, StepRule>;
