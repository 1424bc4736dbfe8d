import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { messageLines, messageState } from '../../src/domain/requests/message-state.ts';
import { markPassedOn, unsentMessages } from '../../src/storage/outbox.ts';
import { findRequest } from '../../src/storage/register-reading.ts';
import { decoded, refusal, type MailServer } from '../fixtures/mail-server.ts';
import { deliveries, from, mailed, mailOffice } from '../fixtures/mail-office.ts';
import { later, requestToTell, round } from '../fixtures/office.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open }) => {
	let server: MailServer | undefined;

	afterEach(async () => server?.stop());

	async function office(...answers: (Error | undefined)[]) {
		const opened = await mailOffice(await open(), answers);
		({ server } = opened);
		return opened.own;
	}

	describe('a notice by mail', () => {
		test('tells number, step, where to look and whom to call, and the message is told', async () => {
			const own = await office();
			const number = await requestToTell(own, mailed);
			await round(own);
			const [mail, ...more] = server?.received ?? [];
			expect(more).toEqual([]);
			expect(mail).toMatchObject({ from, to: ['zhang@example.cn'] });
			const text = mail ? decoded(mail) : '';
			expect(text).toContain(`Subject: 青禾镇政府信息公开：申请${number}的办理通知`);
			expect(text).toContain(`受理编号${number}：已确认收到您的申请`);
			expect(text).toContain('https://www.hechuan.example/request/track/\n');
			expect(text).toContain('0300-5550101');
			expect(text).toContain('Auto-Submitted: auto-generated');
			expect(await unsentMessages(own.db)).toEqual([]);
			await round(own, later(10));
			expect(server?.received).toHaveLength(1);
		});

		test('names the last day that the step set', async () => {
			const own = await office();
			await requestToTell(own, mailed);
			await own.db.updateTable('outbox').set({ limit_on: '2026-12-21' }).execute();
			await round(own);
			expect(decoded(server?.received[0] ?? { from: '', to: [], raw: '' })).toContain(
				'答复期限至2026年12月21日'
			);
		});

		test('and the log say nothing of the applicant or the request', async () => {
			const marked = fc.string({
				minLength: 6,
				maxLength: 20,
				unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯'),
			});
			const local = fc.stringMatching(/^[a-z]{8,12}$/);
			const fields = fc.record({
				name: marked,
				title: marked,
				description: marked,
				documentNumber: marked,
				address: marked,
				contactPerson: marked,
				email: local.map((name) => `${name}@applicant.example`),
			});
			const own = await office();
			await fc.assert(
				fc.asyncProperty(fields, async (values) => {
					await requestToTell(own, { ...values, phone: '13800138000' });
					await round(own);
					const mail = server?.received.at(-1);
					const text = mail ? decoded(mail) : '';
					const recipient = `To: ${values.email}`;
					expect(text).toContain(recipient);
					const said = text.replace(recipient, '') + own.lines.join();
					for (const value of [...Object.values(values), '13800138000', '11010519491231002X'])
						expect(said).not.toContain(value);
				}),
				{ numRuns: 15 }
			);
		});

		test('is not tried where no address was given', async () => {
			const own = await office();
			await requestToTell(own);
			await round(own);
			const [message] = await unsentMessages(own.db);
			expect(message && messageState(message, true, later(1))).toBe('byHand');
			expect(message && messageLines(message)).toEqual(['电子邮件没有发出：申请人没有留电子邮箱']);
		});

		test.each([
			'a@b.cn\r\nBcc: x@evil.example',
			'a@b.cn, x@evil.example',
			'a@b.cn>\nRCPT TO:<x@evil.example',
			'"a" <x@evil.example>',
		])('never reaches the server with the address %j', async (email) => {
			const own = await office();
			await requestToTell(own, { email });
			await round(own);
			expect(server?.received).toEqual([]);
			expect(await unsentMessages(own.db)).toHaveLength(1);
		});

		test('that a member of staff passed on first is not sent any more', async () => {
			const own = await office(refusal(451));
			const number = await requestToTell(own, mailed);
			await round(own);
			const [message] = await unsentMessages(own.db);
			const row = await findRequest(own.db, number);
			await markPassedOn(own.db, {
				requestId: row?.id ?? '',
				id: message?.id ?? '',
				staffId: 'li',
				now: later(1),
			});
			await round(own, later(2));
			expect(server?.received).toHaveLength(1);
			expect(await deliveries(own)).toMatchObject([{ next_try_at: null, sent_at: null }]);
		});

		test('of long ago is not taken up when mail is set up later', async () => {
			const own = await office();
			await requestToTell(own, mailed);
			await round(own, later(3 * 24 * 60));
			expect(server?.received).toEqual([]);
		});

		test('whose applicant was erased is left to staff', async () => {
			const own = await office();
			await requestToTell(own, mailed);
			await own.db.deleteFrom('request_keys').execute();
			await round(own);
			expect(await deliveries(own)).toMatchObject([{ last_error: '申请人的联系方式打不开' }]);
			expect(own.lines.join()).not.toContain('"level":50');
		});
	});
});
