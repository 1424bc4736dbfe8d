import { afterEach, describe, expect, test } from 'vitest';
import { mailer } from '../../src/notices/mail.ts';
import { sendByMail } from '../../src/notices/messages.ts';
import { startSender } from '../../src/notices/sender.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { claim, dueDeliveries, planMessages } from '../../src/storage/deliveries.ts';
import { unsentMessages } from '../../src/storage/outbox.ts';
import { now } from '../fixtures/register.ts';
import { startMailServer, type MailServer } from '../fixtures/mail-server.ts';
import { later, newOffice, requestToTell, round } from '../fixtures/office.ts';
import { startSmsGateway } from '../fixtures/sms-gateway.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open, place }) => {
	let server: MailServer;

	afterEach(async () => server.stop());

	const from = 'gongkai@qinghe.example';
	const mailed = { email: 'zhang@example.cn' };
	const secret = 'a secret of the town and its gateway';

	async function twoOffices() {
		server = await startMailServer({}, () => new Promise((resolve) => setTimeout(resolve, 20)));
		const settings = { SMTP_URL: server.url, MAIL_FROM: from };
		const where = await place();
		const first = newOffice(settings, await openDatabase(where));
		return [first, newOffice(settings, await openDatabase(where), first.key)] as const;
	}

	describe('two senders on one register', () => {
		test('send every message once', async () => {
			const [first, second] = await twoOffices();
			for (let i = 0; i < 12; i += 1) await requestToTell(first, { ...mailed, title: `信息${i}` });
			await Promise.all([round(first), round(second)]);
			await Promise.all([round(first, later(1)), round(second, later(1))]);
			expect(server.received).toHaveLength(12);
			expect(new Set(server.received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1])).size).toBe(12);
			expect(await unsentMessages(first.db)).toEqual([]);
		});

		test('claim a delivery for one of them', async () => {
			const [first, second] = await twoOffices();
			await requestToTell(first, mailed);
			await Promise.all([planMessages(first.db, 'mail', now), planMessages(second.db, 'mail', now)]);
			const [due, ...more] = await dueDeliveries(first.db, 'mail', now);
			expect(more).toEqual([]);
			if (!due) throw new Error('nothing due');
			const claims = await Promise.all([claim(first.db, due, now), claim(second.db, due, now)]);
			expect(claims.filter((taken) => taken !== undefined)).toHaveLength(1);
		});
	});

	test('what a process sent and did not note before it died is sent again under the same id', async () => {
		const [first, second] = await twoOffices();
		await requestToTell(first, mailed);
		await planMessages(first.db, 'mail', now);
		const [due] = await dueDeliveries(first.db, 'mail', now);
		if (!due) throw new Error('nothing due');
		const taken = await claim(first.db, due, now);
		if (!taken || !first.settings.mail) throw new Error('not claimed');
		await sendByMail(first, taken, mailer(first.settings.mail, '青禾镇'));
		await first.db.destroy();
		await round(second, later(4));
		expect(server.received).toHaveLength(1);
		await round(second, later(6));
		expect(server.received).toHaveLength(2);
		expect(new Set(server.received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1])).size).toBe(1);
		expect(await unsentMessages(second.db)).toEqual([]);
	});

	test('both ways are used, and the message names the one that came first', async () => {
		server = await startMailServer();
		const gateway = await startSmsGateway(503, 200);
		const ways = {
			SMTP_URL: server.url,
			MAIL_FROM: from,
			SMS_WEBHOOK_URL: gateway.url,
			SMS_WEBHOOK_SECRET: secret,
		};
		const own = newOffice(ways, await open());
		await requestToTell(own, { ...mailed, phone: '13800138000' });
		await round(own);
		await round(own, later(1));
		expect(server.received).toHaveLength(1);
		expect(gateway.handed).toHaveLength(2);
		expect(await own.db.selectFrom('outbox').select('sent_by').execute()).toEqual([{ sent_by: 'mail' }]);
		gateway.stop();
	});

	test('a register that cannot be read is logged, and the other way goes on', async () => {
		server = await startMailServer();
		const own = newOffice({ SMTP_URL: server.url, MAIL_FROM: from }, await open());
		await own.db.schema.dropTable('deliveries').execute();
		await expect(round(own)).resolves.toBeUndefined();
		expect(own.lines.join()).toContain('sending');
	});

	test('the background sender begins by itself, and stops after the try in hand', async () => {
		server = await startMailServer({}, () => new Promise((resolve) => setTimeout(resolve, 500)));
		const own = newOffice({ SMTP_URL: server.url, MAIL_FROM: from }, await open());
		await requestToTell(own, mailed);
		await requestToTell(own, { ...mailed, title: '另一件' });
		await own.db.updateTable('outbox').set({ created_at: new Date().toISOString() }).execute();
		const stop = startSender(own);
		while (server.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
		await stop();
		expect(server.received).toHaveLength(1);
		expect(await unsentMessages(own.db)).toHaveLength(1);
		expect(JSON.parse(own.lines.at(-1) ?? '{}')).toMatchObject({ way: 'mail', sent: 1, postponed: 0 });
		expect(own.lines.join()).not.toContain('zhang');
	});

	test('without settings nothing is planned', async () => {
		server = await startMailServer();
		const own = newOffice({}, await open());
		await requestToTell(own, mailed);
		await round(own);
		expect(await unsentMessages(own.db)).toMatchObject([{ deliveries: [] }]);
	});
});
