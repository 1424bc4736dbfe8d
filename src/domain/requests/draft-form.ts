import type { RequestCase } from './case.ts';
import { choice, optional, text } from './field-kinds.ts';
import type { StepForm } from './fixed-step-forms.ts';
import { isReplied } from './letters/kinds.ts';
import { outcomeFields, overridingFields, partsOf } from './letters/outcome-fields.ts';
import { outcomeCodes, resultArticle, resultTitle, type Result } from './outcomes.ts';
import { recordOutcomeCodes } from './record-outcomes.ts';
import type { StepField } from './step-fields.ts';

const intro =
	'拟写的答复由审核人审核、机构负责人批准，拟写人不能审核、批准。能够区分处理的，应当区分处理（条例第三十七条）。';

/** The form of a draft: first the outcome is chosen, then the form asks what the reply must say (条例 arts. 36–39, 41). */
export function draftForm(request: RequestCase, values: Record<string, string>): StepForm {
	const options = draftOutcomes(request);
	const outcome = choice('outcome', '办理结果', options, '换一个结果，再按“显示所选结果应填的内容”。');
	const chosen = values['outcome'] ?? '';
	if (!Object.hasOwn(options, chosen))
		return {
			intro,
			fields: [choice('outcome', '办理结果', options)],
			button: '下一步：填写答复的内容',
			asking: true,
		};
	const shown = chosen as Result;
	if (!isReplied(shown)) return { intro, fields: [outcome, replyText, files], button: '送审' };
	const parts = partsOf(values);
	return {
		intro,
		fields: [outcome, ...outcomeFields(shown, parts), ...overriding(request, shown), remark, files],
		button: '送审',
		asks: {
			fields: '显示所选结果应填的内容',
			...(shown === 'PT' && { part: '增加一项不予公开的部分' }),
		},
		...(shown === 'PT' && { hidden: { parts: String(parts) } }),
	};
}

const replyText = text('text', '答复的理由和内容', '申请人会看到这段文字。');

const remark = optional(
	text('text', '补充说明', '写在答复书正文最后。依据、申请的经过和救济途径由系统写入，不用再写。')
);

const files = optional({
	name: 'files',
	label: '随答复提供的文件',
	kind: 'files',
	hint: '答复书由系统生成，不用上传。文件请最后选择，重新显示这一页之后要再选一次。',
});

/** The results that can be drafted, with their articles; those with a step of their own are left out. */
function draftOutcomes({ matter }: RequestCase): Record<string, string> {
	const codes = matter === 'recordCorrection' ? recordOutcomeCodes : outcomeCodes.filter(isReplied);
	return Object.fromEntries(codes.map((code) => [code, `${resultTitle(code)}（${resultArticle(code)}）`]));
}

/** Whether information of a third party is given against its will is known only when some is given (art. 32). */
function overriding(request: RequestCase, outcome: Result): StepField[] {
	return thirdPartyRefused(request) && (outcome === 'G2' || outcome === 'PT')
		? overridingFields(outcome === 'G2')
		: [];
}

/** Whether a third party that was asked refused. */
export function thirdPartyRefused({ consultations }: RequestCase): boolean {
	return consultations.some(({ party, opinion }) => party === 'thirdParty' && opinion === 'refuses');
}
