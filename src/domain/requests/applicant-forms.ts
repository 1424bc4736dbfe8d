import type { Day } from '../calendar/day.ts';
import type { RequestCase } from './case.ts';
import type { Reckoning } from './clock/facts.ts';
import type { EventType } from './events.ts';
import type { StepForm } from './fixed-step-forms.ts';
import { stepRefusal } from './steps.ts';

/** What an applicant can do on the tracking page: its name, its form, and what is said when it is done. */
export interface ApplicantForm extends StepForm {
	title: string;
	done: string;
	/** Needs no asking for: it is what the procedure waits for. */
	main?: true;
}

const forms: Partial<Record<EventType, ApplicantForm>> = {
	applicantConfirmed: {
		title: '确认收到',
		intro:
			'本机关已经收到您的申请，请您确认。您确认之日为收到申请之日，答复期限从次日起算（条例第三十一条）。',
		fields: [],
		button: '确认',
		done: '您已确认，本机关开始办理。',
		main: true,
	},
	corrected: {
		title: '补正申请',
		intro: '请按补正告知书补正。本机关收到补正的次日起重新计算答复期限（条例第三十条）。',
		fields: [
			{ name: 'text', label: '补正的内容', kind: 'text' },
			{ name: 'files', label: '补正的材料', kind: 'files', optional: true },
		],
		button: '提交补正',
		done: '本机关已收到您的补正。',
		main: true,
	},
	reasonsGiven: {
		title: '说明理由',
		intro: '请说明申请的理由；理由不合理的，本机关可以不予处理（条例第三十五条）。',
		fields: [{ name: 'text', label: '您的理由', kind: 'text' }],
		button: '提交理由',
		done: '本机关已收到您说明的理由。',
		main: true,
	},
	deliveryServed: {
		title: '告知已收到答复',
		intro: '申请行政复议、提起行政诉讼的期限从您收到答复的次日起算。',
		fields: [{ name: 'servedOn', label: '您收到答复的日期', kind: 'day' }],
		button: '已收到答复',
		done: '您收到答复的日期已经登记。',
		main: true,
	},
	publicationSuggested: {
		title: '建议主动公开',
		intro:
			'您认为这项信息应当主动公开的，可以提出建议。本机关审核后认为属于主动公开范围的，及时主动公开（条例第四十四条）。',
		fields: [{ name: 'text', label: '建议的内容', kind: 'text', optional: true }],
		button: '提出建议',
		done: '本机关已收到您的建议。',
	},
	withdrawn: {
		title: '撤回申请',
		intro: '确定撤回这件申请吗？撤回之后本机关不再办理，不能恢复；需要信息的，可以重新提出申请。',
		fields: [{ name: 'text', label: '撤回的原因', kind: 'text', optional: true }],
		button: '确定撤回',
		done: '申请已经撤回，办理终止。',
	},
};

/** The form of a step that the applicant takes; undefined for every other step, also for a name that is none. */
export function applicantForm(type: string): ApplicantForm | undefined {
	return Object.hasOwn(forms, type) ? forms[type as EventType] : undefined;
}

/** What the applicant can do now, with what the procedure waits for first. */
export function applicantSteps(
	request: RequestCase,
	context: Reckoning
): { type: EventType; form: ApplicantForm }[] {
	return Object.entries(forms)
		.map(([type, form]) => ({ type: type as EventType, form }))
		.filter(({ type }) => stepRefusal(request, type, { kind: 'applicant' }, context) === undefined);
}

/** What is known of an applicant's act without being asked: when it arrived, and by which way. */
export function applicantFacts(type: EventType, today: Day): Record<string, string> {
	switch (type) {
		case 'applicantConfirmed':
			return { receivedOn: today };
		case 'corrected':
			return { receivedOn: today, via: 'portal' };
		case 'deliveryServed':
			return {};
		default:
			return { via: 'portal' };
	}
}
