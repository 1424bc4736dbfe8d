import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import type { Database } from '../../src/storage/tables.ts';
import { decoded, refusal, startMailServer, type MailServer } from '../fixtures/mail-server.ts';
import { newOffice, requestToTell, round } from '../fixtures/office.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open, place }) => {
	let server: MailServer;

	afterEach(async () => server.stop());

	/** An instant by the clock in Shanghai. */
	const at = (minute: string) => new Date(`${minute.replace(' ', 'T')}:00+08:00`);

	async function office(db?: Database, key?: Buffer) {
		return newOffice(
			{ SMTP_URL: server.url, MAIL_FROM: 'gongkai@qinghe.example', STAFF_MAIL: 'desk@qinghe.example' },
			db ?? (await open()),
			key
		);
	}

	test('the office is mailed once a working day, from half past eight, numbers and kinds only', async () => {
		server = await startMailServer();
		const own = await office();
		const number = await requestToTell(own, { title: '不应出现的标题' });
		await round(own, at('2026-12-18 08:29'));
		expect(server.received).toEqual([]);
		await round(own, at('2026-12-18 08:30'));
		await round(own, at('2026-12-18 08:31'));
		expect(server.received).toHaveLength(1);
		const [mail] = server.received;
		expect(mail?.to).toEqual(['desk@qinghe.example']);
		const text = mail ? decoded(mail) : '';
		expect(text).toContain('Subject: 青禾镇政府信息公开：2026年12月18日待办提醒（1项）');
		expect(text).toContain(`${number}　答复1个工作日内到期\n`);
		expect(text).toContain('https://www.hechuan.example/staff/\n');
		expect(text).not.toMatch(/不应出现|张三/);
		await round(own, at('2026-12-19 09:00'));
		expect(server.received).toHaveLength(1);
		await round(own, at('2026-12-21 09:00'));
		expect(decoded(server.received[1] ?? { from: '', to: [], raw: '' })).toContain('答复今天到期');
	});

	test('several processes mail it once', async () => {
		server = await startMailServer({}, () => new Promise((resolve) => setTimeout(resolve, 30)));
		const where = await place();
		const first = await office(await openDatabase(where));
		const second = await office(await openDatabase(where), first.key);
		await requestToTell(first);
		await Promise.all([round(first, at('2026-12-21 08:30')), round(second, at('2026-12-21 08:30'))]);
		expect(server.received).toHaveLength(1);
	});

	test('a day without anything to be reminded of sends nothing, also later on', async () => {
		server = await startMailServer();
		const own = await office();
		await round(own, at('2026-12-21 08:30'));
		await requestToTell(own);
		await round(own, at('2026-12-21 09:00'));
		expect(server.received).toEqual([]);
	});

	test('a mail that was refused for now follows on the same day, but never on the next', async () => {
		const answers = [refusal(451), undefined, refusal(451)];
		server = await startMailServer({}, () => answers.shift());
		const own = await office();
		await requestToTell(own);
		await round(own, at('2026-12-18 08:30'));
		await round(own, at('2026-12-18 08:31'));
		expect(server.received).toHaveLength(2);
		await round(own, at('2026-12-21 23:59'));
		await round(own, at('2026-12-22 00:05'));
		expect(server.received).toHaveLength(3);
	});

	test('a year whose calendar is missing is mailed on', async () => {
		server = await startMailServer();
		const own = await office();
		await requestToTell(own);
		await round(own, at('2031-01-04 08:30'));
		expect(decoded(server.received[0] ?? { from: '', to: [], raw: '' })).toContain('答复已超期');
	});
});
