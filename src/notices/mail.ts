import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '../message-settings.ts';
import { patience, type Attempt } from './attempt.ts';

/** A mail without its sender. The same `id` sent twice bears the same Message-ID. */
export interface Mail {
	id: string;
	/** One well-formed address. */
	to: string;
	subject: string;
	text: string;
}

export type SendMail = (mail: Mail) => Promise<Attempt>;

/** Sends mail through a server as `name`. A try takes at most twice `waiting` milliseconds; it never throws. */
export function mailer(server: MailSettings, name: string, waiting = patience): SendMail {
	const transport = createTransport({
		host: server.host,
		port: server.port,
		secure: server.secure,
		requireTLS: !server.secure && !server.plain,
		ignoreTLS: server.plain,
		...(server.user && { auth: { user: server.user, pass: server.password } }),
		dnsTimeout: waiting,
		connectionTimeout: waiting,
		greetingTimeout: waiting,
		socketTimeout: waiting,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	const domain = server.from.slice(server.from.lastIndexOf('@') + 1);
	return async ({ id, to, subject, text }) => {
		const sending = transport
			.sendMail({
				from: { name, address: server.from },
				to: { name: '', address: to },
				envelope: { from: server.from, to: [to] },
				messageId: `<${id}@${domain}>`,
				headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
				subject,
				text,
			})
			.then((): Attempt => ({ sent: true }), failure);
		const cancelled = new AbortController();
		const late = pause(2 * waiting, noAnswer, { ref: false, signal: cancelled.signal }).catch(() => noAnswer);
		const attempt = await Promise.race([sending, late]);
		cancelled.abort();
		return attempt;
	};
}

const noAnswer: Attempt = { sent: false, again: true, error: '邮件服务器没有按时答复' };

/** A refusal (5xx) of this mail is final; a refusal of our account, or of now, is not. */
function failure(error: unknown): Attempt {
	const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string };
	if (responseCode === undefined)
		return { sent: false, again: true, error: `连不上邮件服务器（${code ?? '未知原因'}）` };
	const final = responseCode >= 500 && ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command ?? '');
	const verb = final ? '拒收' : '暂时不收';
	return { sent: false, again: !final, error: `邮件服务器${verb}（${responseCode}）` };
}
