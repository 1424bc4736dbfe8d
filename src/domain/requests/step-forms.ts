import type { RequestCase } from './case.ts';
import type { EventType } from './events.ts';
import { draftForm } from './draft-form.ts';
import { choice, day, line, optional, text } from './field-kinds.ts';
import { fixedForms, type StepForm } from './fixed-step-forms.ts';
import { organisationColumns } from './organisation-columns.ts';
import type { StepField } from './step-fields.ts';
import { consultedParties, opinions, remedyKinds, remedyResults } from './terms.ts';

/**
 * The form of a step for one request; undefined for a step that has none on the desk. What was chosen so far, among
 * `values`, can ask for more fields.
 */
export function stepForm(
	type: EventType,
	request: RequestCase,
	values: Record<string, string> = {}
): StepForm | undefined {
	const fixed = fixedForms[type];
	if (fixed) return fixed;
	const waiting = request.consultations.filter((one) => !one.returnedOn);
	const consultation = choice(
		'consultation',
		'哪一份征求意见书',
		Object.fromEntries(waiting.map(({ id, party, sentOn }) => [id, `${sentOn}　${consultedParties[party]}`]))
	);
	switch (type) {
		case 'drafted':
			return draftForm(request, values);
		case 'lapsed':
			return { fields: feeNumber(request), button: '登记视为放弃申请' };
		case 'officeConfirmed':
			return { intro: confirmIntro, fields: columnOf(request), button: '已收到，请申请人在查询页确认' };
		case 'receiptConfirmed':
			return { intro: confirmIntro, fields: columnOf(request), button: '已与申请人确认收到' };
		case 'consultationServed':
			return { fields: [consultation, day('servedOn', '对方收到的日期')], button: '登记送达' };
		case 'consultationAnswered':
			return {
				intro:
					'第三方逾期未提出意见的，由本机关决定；共同制作机关逾期未提出意见的，视为同意公开（条例第三十二条、第三十四条）。',
				fields: [
					consultation,
					choice('opinion', '意见', opinions),
					optional(day('returnedOn', '收到意见的日期', '逾期未提出意见的不填，由系统计算。')),
					optional(text('text', '意见的内容')),
				],
				button: '登记意见',
			};
		case 'remedyDecided':
			return {
				fields: [
					remedyChoice(request, (one) => !one.result),
					choice('result', '结果', remedyResults),
					day('decidedOn', '决定或者判决的日期'),
				],
				button: '登记结果',
			};
		case 'reopened':
			return {
				fields: [
					remedyChoice(request, (one) => one.result === 'corrected'),
					day('until', '重新答复的期限（最后一日）'),
				],
				button: '重新作出答复',
			};
		default:
			return undefined;
	}
}

/** The 文号 of a fee notice that was sent before the portal made letters. */
function feeNumber({ state, letters }: RequestCase): StepField[] {
	if (state !== 'paying' || letters.some(({ kind }) => kind === 'fee')) return [];
	return [line('feeNumber', '收费通知书的文号', '写入不再处理告知书。')];
}

const confirmIntro =
	'双方确认之日为收到申请之日（条例第三十一条），今天确认的，收到日期就是今天，答复期限从次日起算。';

function columnOf({ applicant, applicantColumn }: RequestCase): StepField[] {
	return applicant === 'organisation' && !applicantColumn
		? [choice('applicantColumn', '单位类别', organisationColumns, '年度报告按它统计。')]
		: [];
}

function remedyChoice(
	{ remedies }: RequestCase,
	fits: (one: RequestCase['remedies'][number]) => boolean
): StepField {
	const some = remedies.filter(fits).map(({ id, kind, filedOn }) => [id, `${filedOn}　${remedyKinds[kind]}`]);
	return choice('remedy', '哪一件', Object.fromEntries(some) as Record<string, string>);
}
