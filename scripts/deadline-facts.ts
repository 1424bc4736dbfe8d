import { daySchema, type Day } from '../src/domain/calendar/day.ts';
import type { ClockFacts } from '../src/domain/requests/clock/facts.ts';
import { longestExtension } from '../src/domain/requests/clock/periods.ts';

/** What the command line says of a request. */
export interface DeadlineArguments {
	received?: string | undefined;
	extended?: string | undefined;
	consulted: string[];
	corrected?: string | undefined;
	fee?: string | undefined;
	delayed?: string | undefined;
}

/** The facts of the clock; a wrong date or number is told and ends the process with 2 (wrong use). */
export function factsOrExit(given: DeadlineArguments): ClockFacts {
	const receivedOn = dayOrExit('received', given.received ?? '');
	const after = (name: string, day: Day): Day =>
		day >= receivedOn ? day : refuse(name, day, `不应早于收到申请的日期 ${receivedOn}`);
	const span = (name: string, value: string): Span => {
		const { from, to } = spanOrExit(name, value);
		return { from: after(name, from), to };
	};
	const { extended, consulted, corrected, fee, delayed } = given;
	return {
		receivedOn,
		consultations: consulted
			.map((value) => span('consulted', value))
			.map(({ from, to }) => ({ sentOn: from, returnedOn: to })),
		correction: corrected === undefined ? undefined : correctionOf(span('corrected', corrected)),
		extension: extended === undefined ? undefined : { days: extensionOrExit(extended) },
		fee: fee === undefined ? undefined : feeOf(span('fee', fee)),
		delayedUntil: delayed === undefined ? undefined : after('delayed', dayOrExit('delayed', delayed)),
	};
}

/** A day of the calendar; anything else is told and ends the process with 2. */
export function dayOrExit(name: string, value: string): Day {
	const parsed = daySchema.safeParse(value);
	return parsed.success ? parsed.data : refuse(name, value, parsed.error.issues[0]?.message ?? '');
}

interface Span {
	from: Day;
	to: Day | undefined;
}

/** `FROM..TO`, or `FROM..` for one that is still open; a single day ends on itself. */
function spanOrExit(name: string, value: string): Span {
	const [first = '', second, ...more] = value.split('..');
	if (more.length > 0) refuse(name, value, '应写成“开始..结束”，例如 2026-02-03..2026-02-12');
	const from = dayOrExit(name, first);
	if (second === '') return { from, to: undefined };
	const to = second === undefined ? from : dayOrExit(name, second);
	return to >= from ? { from, to } : refuse(name, value, '结束日期不应早于开始日期');
}

function correctionOf({ from, to }: Span): ClockFacts['correction'] {
	return { askedOn: from, receivedOn: to };
}

function feeOf({ from, to }: Span): ClockFacts['fee'] {
	return { notifiedOn: from, paidOn: to };
}

function extensionOrExit(value: string): number {
	const days = Number(value);
	if (/^\d{1,2}$/.test(value) && days >= 1 && days <= longestExtension) return days;
	return refuse('extended', value, `延长的期限应为1至${longestExtension}个工作日（条例第三十三条）`);
}

function refuse(name: string, value: string, problem: string): never {
	console.error(`--${name} ${value}：${problem}`);
	process.exit(2);
}
