import { calendarHealth } from '../domain/calendar/calendar-health.ts';
import { dayInShanghai, daysBetween } from '../domain/calendar/day.ts';
import { yearCounts } from '../domain/reports/service-level.ts';
import {
	requestsLevel,
	type RequestsLevel,
	type ServiceLevel,
} from '../domain/reports/service-level-file.ts';
import { toldFigures } from '../domain/reports/told-figures.ts';
import type { Reckoning } from '../domain/requests/clock/facts.ts';
import { lastBackup } from '../storage/backups.ts';
import { casesBefore, headBefore } from '../storage/cases-before.ts';
import { store } from './database.ts';
import { logFailure } from './failure-log.ts';
import { reckoningNow } from './request-clock.ts';
import { site } from './site.ts';

/** Milliseconds for which an answer is kept: however often it is asked for, the register is read once in them. */
const keptFor = 60_000;

/** The service level at most a minute ago. Never throws: where the register cannot be read, it says so. */
export const serviceLevel = (() => {
	let kept: { at: number; level: Promise<ServiceLevel> } | undefined;
	return (now: Date): Promise<ServiceLevel> => {
		const at = now.getTime();
		if (!kept || Math.abs(at - kept.at) >= keptFor) kept = { at, level: levelOf(now) };
		return kept.level;
	};
})();

/** How long others may keep an answer: not at all while the register cannot be read. */
export function cacheControl({ registerRead }: ServiceLevel): string {
	return registerRead ? `public, max-age=${keptFor / 1000}` : 'no-store';
}

type FromRegister = Pick<ServiceLevel, 'registerRead' | 'requests' | 'backup' | 'registerHead'>;

async function levelOf(now: Date): Promise<ServiceLevel> {
	const reckoning = reckoningNow(now);
	const { on, publicationLog } = import.meta.env.BUILT;
	return {
		generatedAt: now.toISOString(),
		organ: site.organ,
		builtOn: on,
		...(await fromRegister(reckoning)),
		calendar: calendarHealth(reckoning.calendar, reckoning.today),
		publicationLog,
	};
}

/** As the register stood when the day began in Shanghai: nobody learns at what minute something came in or went out. */
async function fromRegister(reckoning: Reckoning): Promise<FromRegister> {
	const { today } = reckoning;
	const dayBegan = new Date(`${today}T00:00:00+08:00`).toISOString();
	try {
		const { db } = await store();
		const registerHead = (await headBefore(db, dayBegan)) ?? null;
		const backup = await lastBackup(db);
		const on = backup && dayInShanghai(backup.at);
		return {
			registerRead: true,
			requests: await requestsOf({ registerHead, dayBegan, reckoning }),
			backup: on ? { on, daysAgo: daysBetween(on, today) } : null,
			registerHead,
		};
	} catch (error) {
		logFailure(error);
		return { registerRead: false, requests: null, backup: null, registerHead: null };
	}
}

/** The figures of a register that ended with a record when a day began: counted once, until another day or calendar. */
const requestsOf = (() => {
	let counted: { of: string; requests: RequestsLevel } | undefined;
	return async ({ registerHead, dayBegan, reckoning }: Beginning): Promise<RequestsLevel> => {
		const of = JSON.stringify([registerHead, dayBegan, [...reckoning.calendar.values()]]);
		if (counted?.of === of) return counted.requests;
		const cases = await casesBefore((await store()).db, dayBegan);
		const requests = requestsLevel(toldFigures(yearCounts(cases, reckoning)), reckoning);
		counted = { of, requests };
		return requests;
	};
})();

interface Beginning {
	registerHead: string | null;
	dayBegan: string;
	reckoning: Reckoning;
}
