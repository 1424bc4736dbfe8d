import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { signatureOf, smsGateway } from '../../src/notices/sms.ts';
import { unsentMessages } from '../../src/storage/outbox.ts';
import { later, newOffice, requestToTell, round } from '../fixtures/office.ts';
import { startSmsGateway } from '../fixtures/sms-gateway.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open }) => {
	const secret = 'a secret of the town and its gateway';
	let gateway: Awaited<ReturnType<typeof startSmsGateway>> | undefined;

	afterEach(() => gateway?.stop());

	async function office(...statuses: number[]) {
		gateway = await startSmsGateway(...statuses);
		return newOffice({ SMS_WEBHOOK_URL: gateway.url, SMS_WEBHOOK_SECRET: secret }, await open());
	}

	const mobile = { phone: '+86 138-0013-8000' };

	describe('a notice by SMS', () => {
		test('is one signed request with number, sentence and id', async () => {
			const own = await office();
			const number = await requestToTell(own, mobile);
			await round(own);
			const [handed, ...more] = gateway?.handed ?? [];
			expect(more).toEqual([]);
			const [, time = '', signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(handed?.signature ?? '') ?? [];
			expect(signature).toBe(createHmac('sha256', secret).update(`${time}.${handed?.body}`).digest('hex'));
			expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(60);
			const body = JSON.parse(handed?.body ?? '') as Record<string, string>;
			expect(Object.keys(body)).toEqual(['id', 'phone', 'text', 'at']);
			expect(body).toMatchObject({ phone: '13800138000', at: '2026-11-23T02:00:00.000Z' });
			expect(body['text']).toBe(
				`青禾镇政府信息公开：申请${number}，已确认收到您的申请，答复期限至2026年12月21日。详情请查看 https://www.hechuan.example/request/track/ ，咨询电话0300-5550101。`
			);
			expect(await unsentMessages(own.db)).toEqual([]);
			expect(own.lines.join()).not.toContain('13800138000');
		});

		test('is not tried for a landline', async () => {
			const own = await office();
			await requestToTell(own);
			await round(own);
			expect(gateway?.handed).toEqual([]);
			expect((await unsentMessages(own.db))[0]?.deliveries).toMatchObject([
				{ lastError: '申请人没有留手机号码' },
			]);
		});

		test('that the gateway could not take is handed over again under its old id and a new signature', async () => {
			const own = await office(503, 200);
			await requestToTell(own, mobile);
			await round(own);
			await new Promise((resolve) => setTimeout(resolve, 1100));
			await round(own, later(1));
			const [first, second] = gateway?.handed ?? [];
			expect(second?.body).toBe(first?.body);
			expect(second?.signature).not.toBe(first?.signature);
			expect(await unsentMessages(own.db)).toEqual([]);
		});

		test.each([400, 422])('that the gateway answers with %d is left to staff', async (status) => {
			const own = await office(status);
			await requestToTell(own, mobile);
			await round(own);
			await round(own, later(600));
			expect(gateway?.handed).toHaveLength(1);
		});

		test.each([301, 401, 404, 429, 500])(
			'that the gateway answers with %d stays for later',
			async (status) => {
				const own = await office(status);
				await requestToTell(own, mobile);
				await round(own);
				expect(gateway?.handed).toHaveLength(1);
				expect((await unsentMessages(own.db))[0]?.deliveries).toMatchObject([
					{ lastError: `短信接口暂时不收（${status}）`, nextTryAt: later(1).toISOString() },
				]);
			}
		);

		test('waits no longer than its patience for a gateway that is silent', async () => {
			gateway = await startSmsGateway(0);
			const send = smsGateway({ url: gateway.url, secret }, 100);
			expect(await send({ id: 'x', phone: '13800138000', text: 't', at: '' })).toMatchObject({
				sent: false,
				again: true,
			});
		});
	});

	test('a signature holds for its time, its body and its secret only', () => {
		const right = signatureOf(secret, 1, 'body');
		for (const other of [
			signatureOf(secret, 2, 'body'),
			signatureOf(secret, 1, 'Body'),
			signatureOf('x', 1, 'body'),
		])
			expect(other).not.toBe(right);
	});
});
