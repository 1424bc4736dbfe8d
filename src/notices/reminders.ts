import { dayInChinese, dayInShanghai, minuteInShanghai, type Day } from '../domain/calendar/day.ts';
import { CalendarNotPublished, isWorkingDay } from '../domain/calendar/working-days.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import { reminderKinds, remindersOf, type Reminder } from '../domain/requests/reminders.ts';
import { fullAddress } from '../settings.ts';
import { readCalendar } from '../storage/content-files.ts';
import { planReminders, type Claim } from '../storage/deliveries.ts';
import { reminderFacts } from '../storage/reminder-facts.ts';
import type { Attempt } from './attempt.ts';
import type { SendMail } from './mail.ts';
import type { Office } from './office.ts';

/** When the office is reminded, Asia/Shanghai. */
const mailedAt = '08:30';

/** Plans today's reminders once their time has come on a working day. Throws when the calendar cannot be read. */
export async function planTodaysReminders({ db, settings }: Office, now: Date): Promise<void> {
	const [day = '', time = ''] = minuteInShanghai(now.toISOString()).split(' ');
	if (time >= mailedAt && isMailed(day, readCalendar(settings.contentDir))) await planReminders(db, day, now);
}

/** Sends the reminders of a day to the office, with numbers and kinds only; nothing when there are none. */
export async function sendReminders(
	{ db, site, settings }: Office,
	{ id, day }: Claim,
	{ to, send, now }: { to: string; send: SendMail; now: Date }
): Promise<Attempt> {
	const today = dayInShanghai(now.toISOString());
	if (day !== today) return { sent: false, again: false, error: '当天没有发出' };
	const calendar = readCalendar(settings.contentDir);
	const { afterPayment } = site.requests;
	const facts = await reminderFacts(db, { today, calendar, afterPayment });
	const reminders = remindersOf(facts, today, calendar);
	if (reminders.length === 0) return { sent: false, again: false, error: '当天没有需要提醒的申请' };
	const subject = `${site.siteTitle}：${dayInChinese(today)}待办提醒（${reminders.length}项）`;
	return send({ id, to, subject, text: textOf(reminders, fullAddress('staff/', settings)) });
}

function textOf(reminders: readonly Reminder[], desk: string): string {
	const lines = reminders.map(({ number, kind }) => `${number}　${reminderKinds[kind]}`);
	return [...lines, '', `请到办理台查看：${desk}`, ''].join('\n');
}

/** Every working day, and every day of a year whose calendar is missing. */
function isMailed(day: Day, calendar: Calendar): boolean {
	try {
		return isWorkingDay(day, calendar);
	} catch (error) {
		if (error instanceof CalendarNotPublished) return true;
		throw error;
	}
}
