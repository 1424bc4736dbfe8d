import type { Day } from '../calendar/day.ts';
import { readApplication, type Application, type FieldFault } from './application.ts';
import type { ApplicantColumn } from './case.ts';
import { channels, enteredChannels, needsConfirmation } from './channels.ts';
import { choice, day, optional } from './field-kinds.ts';
import { organisationColumns } from './organisation-columns.ts';
import { readStepFields, type StepField } from './step-fields.ts';

/** What staff enter of an application that did not come through the form of this site. */
export interface Entry {
	channel: (typeof enteredChannels)[number];
	/** 当面提交之日、签收之日、收到信函、传真或者电子邮件之日. */
	arrivedOn: Day;
	applicantColumn?: ApplicantColumn;
}

const waysIn = Object.fromEntries(enteredChannels.map((channel) => [channel, channels[channel]]));

/** The fields of the desk's form besides those of the application, in their order. */
export const entryFields: readonly StepField[] = [
	choice('channel', '提出方式', waysIn),
	day(
		'arrivedOn',
		'收到日期',
		'当面、口头提出的，填提交之日；邮寄的，填签收之日，以上为收到申请之日。平常信函、传真、电子邮件填收到的日期，应当在当日与申请人确认，确认之日才是收到申请之日（条例第三十一条）。例如 2026-01-15'
	),
	optional(
		choice(
			'applicantColumn',
			'单位类别',
			organisationColumns,
			'单位当面提交、口头提出和邮寄的必选，年度报告按它统计；其他方式可以在确认收到时选择。'
		)
	),
];

export type ReadEntry =
	{ ok: true; entry: Entry; application: Application } | { ok: false; faults: FieldFault[] };

/** Reads what staff typed for an application that did not come through the form; all faults in one go. */
export function readEntry(values: Record<string, string>, today: Day): ReadEntry {
	const application = readApplication(values);
	const fields = readStepFields(entryFields, values);
	const entry = fields.ok && entryOf(fields.values, values['applicant'] === 'organisation');
	const missing = entry && entryFault(entry, today);
	if (application.ok && entry && !missing) return { ok: true, entry, application: application.application };
	const faults = [
		...(fields.ok ? [] : fields.faults),
		...(missing ? [missing] : []),
		...(application.ok ? [] : application.faults),
	];
	return { ok: false, faults };
}

/** What is wrong with an entry besides its application; undefined when nothing is. */
export function entryFault(
	{ channel, arrivedOn, applicantColumn }: Entry,
	today: Day
): FieldFault | undefined {
	if (arrivedOn > today) return { field: 'arrivedOn', message: '收到日期不能晚于今天，请核对' };
	if (!needsConfirmation(channel) && !applicantColumn)
		return { field: 'applicantColumn', message: '请选择单位类别，年度报告按它统计' };
	return undefined;
}

function entryOf(values: Record<string, string>, organisation: boolean): Entry {
	const { channel, arrivedOn = '', applicantColumn } = values;
	const column = organisation ? applicantColumn : '自然人';
	return {
		channel: channel as Entry['channel'],
		arrivedOn,
		...(column && { applicantColumn: column as ApplicantColumn }),
	};
}
