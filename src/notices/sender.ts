import type { Way } from '../domain/requests/message-state.ts';
import {
	claim,
	dueDeliveries,
	markDelivered,
	markFailed,
	planMessages,
	type Claim,
} from '../storage/deliveries.ts';
import type { Attempt } from './attempt.ts';
import { mailer } from './mail.ts';
import { sendByMail, sendBySms } from './messages.ts';
import type { Office } from './office.ts';
import { planTodaysReminders, sendReminders } from './reminders.ts';
import { smsGateway } from './sms.ts';

/** How soon after the start, and how long after each round, messages are looked for, milliseconds. */
const firstRound = 2_000;
const pause = 30_000;

/** One way of sending: what it plans, and how it tries a delivery. */
interface Route {
	way: Way | 'staff';
	plan: (now: Date) => Promise<void>;
	send: (taken: Claim, now: Date) => Promise<Attempt>;
}

/**
 * Sends messages and reminders in the background for as long as the process runs. Gives the way to stop it, which waits
 * for the try in hand. A failure is logged and ends the round, never the process.
 */
export function startSender(office: Office): () => Promise<void> {
	const routes = routesOf(office);
	const stopped = new AbortController();
	let timer: NodeJS.Timeout;
	let round = Promise.resolve();
	const next = (wait: number) => {
		timer = setTimeout(() => {
			round = sendDue(office, routes, stopped.signal).then(() => next(pause));
		}, wait).unref();
	};
	next(firstRound);
	return async () => {
		stopped.abort();
		clearTimeout(timer);
		await round;
		clearTimeout(timer);
	};
}

/** The ways that are set up. */
export function routesOf(office: Office): Route[] {
	const { db, site, settings } = office;
	const { mail, sms, staffMail: to } = settings;
	const sendMail = mail && mailer(mail, site.siteTitle);
	const sendSms = sms && smsGateway(sms);
	return [
		sendMail && {
			way: 'mail' as const,
			plan: (now: Date) => planMessages(db, 'mail', now),
			send: (taken: Claim) => sendByMail(office, taken, sendMail),
		},
		sendSms && {
			way: 'sms' as const,
			plan: (now: Date) => planMessages(db, 'sms', now),
			send: (taken: Claim) => sendBySms(office, taken, sendSms),
		},
		sendMail &&
			to && {
				way: 'staff' as const,
				plan: (now: Date) => planTodaysReminders(office, now),
				send: (taken: Claim, now: Date) => sendReminders(office, taken, { to, send: sendMail, now }),
			},
	].filter((route) => route !== undefined && route !== '');
}

/** One round: what is due goes out by every way at the same time. Never throws. */
export async function sendDue(
	office: Office,
	routes: readonly Route[],
	stopped: AbortSignal,
	clock = () => new Date()
): Promise<void> {
	await Promise.all(
		routes.map((route) =>
			sendRoute(office, route, stopped, clock).catch((error: unknown) =>
				office.log.error({ err: error, way: route.way }, 'sending')
			)
		)
	);
}

async function sendRoute(
	{ db, log }: Office,
	{ way, plan, send }: Route,
	stopped: AbortSignal,
	clock: () => Date
): Promise<void> {
	await plan(clock());
	const count = { sent: 0, postponed: 0, givenUp: 0 };
	for (const due of await dueDeliveries(db, way, clock())) {
		if (stopped.aborted) break;
		const taken = await claim(db, due, clock());
		if (!taken) continue;
		const attempt = await send(taken, clock());
		if (attempt.sent) await markDelivered(db, taken, clock());
		count[attempt.sent ? 'sent' : await markFailed(db, taken, { ...attempt, now: clock() })] += 1;
	}
	if (count.sent + count.postponed + count.givenUp > 0) log.info({ way, ...count }, 'notices');
}
