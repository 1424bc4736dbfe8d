import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { offeredFile, pdf, submit, tracked } from '../fixtures/application.ts';
import { decide, deskStep, openOffice } from '../fixtures/desk.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('from form to reply', () => {
	test('a request is submitted, confirmed, decided, delivered and read', async () => {
		const { number, code } = await submit(portal, { files: pdf('身份证明.pdf') });
		expect(number).toMatch(/^\d{4}-\d{4}$/);
		expect(textOf((await tracked(portal, number, code)).html)).toContain('已提交，待确认');

		const office = await openOffice(portal);
		const staff = office.handler;
		const desk = await staff.get(`/staff/requests/${number}/`);
		expect(textOf(desk.html)).toContain('11010519491231002X');
		const sentFile = /href="([^"]*\/files\/file-[^"]+)"/.exec(desk.html)?.[1] ?? '';
		const download = await staff.get(sentFile);
		expect(download.response.headers.get('Content-Disposition')).toContain(
			encodeURIComponent('身份证明.pdf')
		);

		expect((await deskStep(staff, number, 'receiptConfirmed')).status).toBe(303);
		expect(textOf((await tracked(portal, number, code)).html)).toMatch(
			/答复期限： \d{4}年\d{1,2}月\d{1,2}日/
		);
		await decide(office, number, { outcome: 'D6', text: '另附\n说明。' });
		const waiting = textOf((await tracked(portal, number, code)).html);
		expect(waiting).not.toContain('讨论记录');
		expect((await deskStep(staff, number, 'delivered', { way: 'portal', files: pdf() })).status).toBe(303);

		const reply = await tracked(portal, number, code);
		const text = textOf(reply.html);
		expect(text).toContain('已答复');
		expect(text).toContain('属于四类过程性信息');
		expect(text).toContain('先向禾川县人民政府申请行政复议');
		const file = offeredFile(reply.html, '答复书.pdf');
		const downloaded = await new Visitor(portal.url).post('/request/reply-file/', { number, code, file });
		expect(downloaded.status).toBe(200);
		expect(downloaded.html).toContain('%PDF-1.4');
		expect(downloaded.response.headers.get('Content-Disposition')).toContain('attachment');
		const stranger = await new Visitor(portal.url).post('/request/reply-file/', {
			number,
			code: '0'.repeat(16),
			file,
		});
		expect(stranger.status).toBe(404);
		const verified = runScript('verify', [], { DATA_DIR: portal.dataDir });
		expect(verified.stdout).toContain('登记簿完整');
	});

	test('an organisation is sorted into its column before the clock starts', async () => {
		const { number } = await submit(portal, {
			applicant: 'organisation',
			name: '禾川米业有限公司',
			idNumber: '11500224504321465W',
		});
		const staff = await signedIn(portal);
		const missing = await deskStep(staff, number, 'receiptConfirmed');
		expect(missing.status).toBe(400);
		expect(textOf(missing.html)).toContain('请选择单位类别');
		const done = await deskStep(staff, number, 'receiptConfirmed', { applicantColumn: '商业企业' });
		expect(done.status).toBe(303);
	});
});

describe('the log', () => {
	test('holds JSON lines without anything personal', async () => {
		const { number, code } = await submit(portal);
		await tracked(portal, number, code);
		await new Visitor(portal.url).get('/search/?q=%E5%BC%A0%E4%B8%89');
		const lines = portal.log.filter((line) => line.startsWith('{'));
		expect(lines.length).toBeGreaterThan(5);
		for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
		const all = portal.log.join('\n');
		for (const secret of ['张三', '%E5%BC%A0%E4%B8%89', '11010519491231002X', '5550188', code, 'horse'])
			expect(all.includes(secret), secret).toBe(false);
	});
});
