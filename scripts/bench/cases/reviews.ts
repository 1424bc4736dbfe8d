import { reviewStep, type CaseGroup, type Draft } from '../seeded-case.ts';

const whole = {
	secrecy: reviewStep('保密审查员', '不涉及国家秘密，可以公开'),
	content: reviewStep('办公室负责人', '内容准确'),
	approval: reviewStep('镇长', '同意公开'),
};

function missing(name: string, says: string, review: unknown): Draft {
	return { name, rule: '格式', says, fields: { review } };
}

/** Review records that are not complete (条例 art. 17). */
export const reviews: CaseGroup = {
	kind: '审查记录',
	drafts: [
		missing('没有审查记录', '缺少审查记录', undefined),
		missing('没有保密审查', '缺少这项审查记录', { ...whole, secrecy: undefined }),
		missing('没有内容审核', '缺少这项审查记录', { ...whole, content: undefined }),
		missing('没有审批', '缺少这项审查记录', { ...whole, approval: undefined }),
		missing('审查没有岗位', '请写明审查人的岗位', { ...whole, secrecy: { ...whole.secrecy, by: '' } }),
		missing('审查没有日期', '没有填写', { ...whole, content: { ...whole.content, on: undefined } }),
		missing('审查没有结论', '请写明审查结论', { ...whole, approval: { ...whole.approval, conclusion: '' } }),
		missing('审批早于审查', '审批早于审查', {
			...whole,
			approval: reviewStep('镇长', '同意公开', '2026-09-07'),
		}),
		missing('审查只写了一句话', '缺少审查记录', '已审查'),
	],
};

/** Approvals that came before the reviews. */
export const reviewOrder: CaseGroup = {
	kind: '审查记录',
	drafts: [
		missing('审批早于审查', '审批早于审查', {
			...whole,
			approval: reviewStep('镇长', '同意公开', '2026-09-07'),
		}),
	],
};
