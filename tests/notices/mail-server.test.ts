import { afterEach, describe, expect, test } from 'vitest';
import { messageLines, messageState } from '../../src/domain/requests/message-state.ts';
import { mailer } from '../../src/notices/mail.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { unsentMessages } from '../../src/storage/outbox.ts';
import { refusal, startMailServer, type MailServer } from '../fixtures/mail-server.ts';
import { deliveries, from, mailed, mailOffice } from '../fixtures/mail-office.ts';
import { later, newOffice, requestToTell, round } from '../fixtures/office.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open }) => {
	let server: MailServer | undefined;

	afterEach(async () => server?.stop());

	async function office(...answers: (Error | undefined)[]) {
		const opened = await mailOffice(await open(), answers);
		({ server } = opened);
		return opened.own;
	}

	describe('a mail server', () => {
		test('that is busy gets the same mail again, a minute and then five minutes later', async () => {
			const own = await office(refusal(451), refusal(421));
			await requestToTell(own, mailed);
			await round(own);
			expect(await deliveries(own)).toMatchObject([
				{ attempts: 1, next_try_at: later(1).toISOString(), last_error: '邮件服务器暂时不收（451）' },
			]);
			await round(own, later(0.9));
			expect(server?.received).toHaveLength(1);
			await round(own, later(1));
			expect(await deliveries(own)).toMatchObject([{ attempts: 2, next_try_at: later(6).toISOString() }]);
			await round(own, later(6));
			expect(await deliveries(own)).toMatchObject([{ attempts: 3, next_try_at: null, last_error: null }]);
			const ids = server?.received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
			expect(ids).toHaveLength(3);
			expect(new Set(ids).size).toBe(1);
		});

		test('that refuses the mail leaves it to staff', async () => {
			const own = await office(refusal(550));
			await requestToTell(own, mailed);
			await round(own);
			await round(own, later(600));
			expect(server?.received).toHaveLength(1);
			const [message] = await unsentMessages(own.db);
			expect(message && messageState(message, true, later(600))).toBe('byHand');
			expect(message && messageLines(message)).toEqual(['电子邮件没有发出：邮件服务器拒收（550）']);
			expect(own.lines.join()).not.toContain('zhang');
		});

		test('that is down for two days leaves the mail to staff, and never before', async () => {
			const own = await office();
			await server?.stop();
			await requestToTell(own, mailed);
			let tries = 0;
			for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 1) {
				const due = await own.db.selectFrom('deliveries').select('next_try_at').executeTakeFirst();
				if (due && (due.next_try_at === null || due.next_try_at > later(minutes).toISOString())) continue;
				await round(own, later(minutes));
				tries += 1;
			}
			expect(tries).toBe(9);
			expect(await deliveries(own)).toMatchObject([{ next_try_at: null, attempts: 9 }]);
			const [message] = await unsentMessages(own.db);
			expect(message && messageLines(message)).toEqual(['电子邮件没有发出：连不上邮件服务器（ESOCKET）']);
		});

		test('that does not answer in time is tried again', async () => {
			server = await startMailServer({}, () => new Promise((resolve) => setTimeout(resolve, 1500)));
			const { mail } = readSettings({
				SITE_URL: 'https://www.hechuan.example',
				SMTP_URL: server.url,
				MAIL_FROM: from,
			}) as Settings & { mail: NonNullable<Settings['mail']> };
			const attempt = await mailer(mail, '青禾镇', 200)({ id: 'x', to: 'a@b.cn', subject: 's', text: 't' });
			expect(attempt).toMatchObject({ sent: false, again: true });
		});

		test('that wants a password is told it, and without TLS only on this machine', async () => {
			const seen: string[] = [];
			server = await startMailServer({
				disabledCommands: ['STARTTLS'],
				allowInsecureAuth: true,
				onAuth: ({ username, password }, _session, done) => {
					seen.push(`${username}/${password}`);
					done(null, { user: 'ok' });
				},
			});
			const SMTP_URL = server.url.replace('//', '//post%40town:s%3Ae@');
			const own = newOffice({ SMTP_URL, MAIL_FROM: from }, await open());
			await requestToTell(own, mailed);
			await round(own);
			expect(seen).toEqual(['post@town/s:e']);
			const abroad = readSettings({
				SITE_URL: 'https://www.hechuan.example',
				SMTP_URL: 'smtp://mail.example.cn',
				MAIL_FROM: from,
			});
			expect(abroad.mail).toMatchObject({ port: 587, plain: false });
		});

		test('that rejects our password keeps the mail for later', async () => {
			server = await startMailServer({
				disabledCommands: ['STARTTLS'],
				allowInsecureAuth: true,
				onAuth: (_auth, _session, done) => done(refusal(535)),
			});
			const own = newOffice({ SMTP_URL: server.url.replace('//', '//a:b@'), MAIL_FROM: from }, await open());
			await requestToTell(own, mailed);
			await round(own);
			expect(await deliveries(own)).toMatchObject([{ next_try_at: later(1).toISOString() }]);
		});
	});
});
