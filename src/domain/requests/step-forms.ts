import { applicantColumns } from '../reports/disclosure-report.ts';
import type { RequestCase } from './case.ts';
import type { EventType } from './events.ts';
import { choice, day, optional, text } from './field-kinds.ts';
import { fixedForms, type StepForm } from './fixed-step-forms.ts';
import { outcomeCodes, outcomes, resultArticle, resultTitle } from './outcomes.ts';
import { recordOutcomeCodes } from './record-outcomes.ts';
import type { StepField } from './step-fields.ts';
import { consultedParties, opinions, remedyKinds, remedyResults } from './terms.ts';

const columnsOfOrganisations = Object.fromEntries(applicantColumns.slice(1).map((name) => [name, name]));

/** The form of a step for one request; undefined for a step that has none on the desk. */
export function stepForm(type: EventType, request: RequestCase): StepForm | undefined {
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
			return {
				intro:
					'拟写的答复由审核人审核、机构负责人批准，拟写人不能审核、批准。能够区分处理的，应当区分处理（条例第三十七条）。',
				fields: [
					choice('outcome', '办理结果', draftOutcomes(request)),
					text(
						'text',
						'答复的理由和内容',
						'申请人会看到这段文字。不予公开、部分公开的，应当说明理由。救济途径由系统附上。'
					),
					optional({ name: 'files', label: '答复书和提供的信息', kind: 'files' }),
				],
				button: '送审',
			};
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

/** The results that can be drafted, with their articles; those with a step of their own are left out. */
function draftOutcomes({ matter }: RequestCase): Record<string, string> {
	const codes =
		matter === 'recordCorrection'
			? recordOutcomeCodes
			: outcomeCodes.filter((code) => outcomes[code].group !== '其他处理');
	return Object.fromEntries(codes.map((code) => [code, `${resultTitle(code)}（${resultArticle(code)}）`]));
}

const confirmIntro =
	'双方确认之日为收到申请之日（条例第三十一条），今天确认的，收到日期就是今天，答复期限从次日起算。';

function columnOf({ applicant }: RequestCase): StepField[] {
	return applicant === 'organisation'
		? [choice('applicantColumn', '单位类别', columnsOfOrganisations, '年度报告按它统计。')]
		: [];
}

function remedyChoice(
	{ remedies }: RequestCase,
	fits: (one: RequestCase['remedies'][number]) => boolean
): StepField {
	const some = remedies.filter(fits).map(({ id, kind, filedOn }) => [id, `${filedOn}　${remedyKinds[kind]}`]);
	return choice('remedy', '哪一件', Object.fromEntries(some) as Record<string, string>);
}
