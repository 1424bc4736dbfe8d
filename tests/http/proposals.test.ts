import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import matter from 'gray-matter';
import { goodApplication, submit } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;
let staff: Visitor;
const numbers: string[] = [];

const applicants = [
	{ name: '王小明', title: '2026年宅基地审批结果', phone: '0300-5550181' },
	{ name: '李秀英', title: '上半年宅基地审批结果名单', phone: '0300-5550182', description: '我家隔壁的' },
	{ name: '赵建国', title: '宅基地审批结果', phone: '0300-5550183' },
];

beforeAll(async () => {
	portal = await startPortal();
	staff = await signedIn(portal);
});
afterAll(() => portal.stop());

const proposals = async (visitor = staff) => visitor.get('/staff/proposals/');

describe('proposals to publish', () => {
	test('are none for two applicants, nor for one who asks again', async () => {
		const [first, second] = applicants;
		for (const [i, one] of [first, second, first].entries()) {
			const identity = { idType: 'passport', idNumber: `E000000${i % 2}` };
			numbers.push((await submit(portal, { ...one, ...identity })).number);
		}
		expect(textOf((await proposals()).html)).toContain('多个申请人申请相同的信息（0项）');
		expect((await staff.get('/staff/')).html).not.toContain('建议主动公开</a>（条例');
	});

	test('are raised by the third, at the desk and with the numbers of the requests', async () => {
		const { number } = await submit(portal, { ...applicants[2], idType: 'passport', idNumber: 'E0000009' });
		await submit(portal, { title: '财政决算', idType: 'passport', idNumber: 'E0000008' });
		expect(textOf((await staff.get('/staff/')).html)).toContain('有1项信息 建议主动公开 （条例第四十四条）');
		const { html } = await proposals();
		expect(textOf(html)).toContain('：3个申请人、4件申请，都提到“宅基地审批结果”');
		for (const one of [...numbers, number]) expect(html).toContain(`href="/staff/requests/${one}/"`);
	});

	test('come with a draft that the gate can read and that holds nothing of the applicants', async () => {
		const page = await staff.get('/staff/proposals/draft/');
		const saved = await staff.get('/staff/proposals/draft.md');
		expect(saved.response.headers.get('Content-Disposition')).toMatch(/attachment; .*opened-on-request\.md/);
		const { data } = matter(saved.html) as { data: Record<string, unknown> };
		expect(data).toMatchObject({ column: '法定主动公开内容', publicAttribute: '主动公开', title: null });
		expect(data['indexNumber']).toMatch(/^11000000QH000001XA\/\d{4}-\d{5}$/);
		expect(page.html).toContain(String(data['indexNumber']));
		for (const { name, title, phone } of [...applicants, goodApplication])
			for (const value of [name, title, phone]) expect(page.html + saved.html).not.toContain(value);
		for (const number of numbers) expect(page.html + saved.html).not.toContain(number);
	});

	test('are for those who may read cases', async () => {
		const auditor = await signedIn(portal, { roles: ['auditor'] });
		expect((await proposals(auditor)).status).toBe(200);
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		for (const visitor of [administrator, new Visitor(portal.url)])
			for (const path of ['', 'draft/', 'draft.md']) {
				const { status, html } = await visitor.get(`/staff/proposals/${path}`);
				expect([303, 403]).toContain(status);
				expect(html).not.toContain('宅基地');
			}
	});

	test('name the suggestion of an applicant until it is answered, and then until it is published', async () => {
		const { number } = await submit(portal, { title: '村道硬化计划' });
		await deskStep(staff, number, 'publicationSuggested', { via: 'counter', text: '请每年公布' });
		const suggested = (await proposals()).html;
		expect(textOf(suggested)).toContain('申请人的建议（1件）');
		expect(suggested).toContain(`href="/staff/requests/${number}/?step=suggestionAnswered#step"`);
		expect(suggested).not.toContain('请每年公布');
		await deskStep(staff, number, 'suggestionAnswered', { adopted: 'yes', text: '将主动公开。' });
		expect(textOf((await proposals()).html)).toContain(`${number} 已采纳，还没有公开： 起草文稿`);
		expect((await staff.get(`/staff/requests/${number}/`)).html).toContain('href="/staff/proposals/draft/"');
		const refused = (await submit(portal, { title: '车辆购置' })).number;
		await deskStep(staff, refused, 'publicationSuggested', { via: 'counter' });
		await deskStep(staff, refused, 'suggestionAnswered', { adopted: 'no', text: '属于内部事务。' });
		expect((await proposals()).html).not.toContain(refused);
	});

	test('leave nothing of what was asked in the log of the server', () => {
		for (const { name, title } of applicants) {
			expect(portal.log.join('\n')).not.toContain(name);
			expect(portal.log.join('\n')).not.toContain(title);
		}
	});
});
