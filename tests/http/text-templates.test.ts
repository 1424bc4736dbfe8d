import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submit } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;
let staff: Visitor;
let number: string;
/** Another request, of which nothing is asked yet. */
let fresh: string;

beforeAll(async () => {
	portal = await startPortal();
	staff = await signedIn(portal);
	({ number } = await submit(portal));
	({ number: fresh } = await submit(portal));
	for (const one of [number, fresh]) await deskStep(staff, one, 'receiptConfirmed');
});
afterAll(() => portal.stop());

/** The form of a step shown anew with a template in it. */
const filled = (step: string, fields: Record<string, string>, visitor = staff) =>
	visitor.post(`/staff/requests/${fresh}/?_action=takeStep`, { step, ask: 'template', ...fields });

const area = (html: string, name: string) =>
	textOf(new RegExp(`<textarea id="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html)?.[1] ?? '').trim();

describe('a template at a step', () => {
	test('is offered there, and put into its field without a script, with all that was typed', async () => {
		const page = await staff.get(`/staff/requests/${number}/?step=extensionAsked`);
		expect(textOf(page.html)).toContain('常用文稿');
		const answer = await filled('extensionAsked', {
			days: '15',
			text: '档案较多。',
			template: 'text:extension-quantity',
		});
		expect(answer.status).toBe(200);
		expect(area(answer.html, 'text')).toMatch(/^档案较多。 申请的信息共〔数量〕件/);
		expect(answer.html).toMatch(/name="days"[^>]*value="15"/);
		expect(textOf(answer.html)).toContain('办理中');
	});

	test('with a blank left in it is refused, by the name of the blank, and taken once it is filled in', async () => {
		const text = '申请的信息共〔数量〕件，需要逐件审查';
		const left = await deskStep(staff, number, 'extensionAsked', { days: '15', text });
		expect(left.status).toBe(400);
		expect(textOf(left.html)).toContain('延长的理由里还有没有填写的内容：〔数量〕');
		expect(area(left.html, 'text')).toBe(text);
		const done = await deskStep(staff, number, 'extensionAsked', {
			days: '15',
			text: text.replace('〔数量〕', '30'),
		});
		expect(done.status).toBe(303);
	});

	test('of another step, or made up, changes nothing', async () => {
		for (const template of ['text:case-file', 'days:extension-archive', '__proto__:x', '<script>', '']) {
			const answer = await filled('correctionAsked', { text: '原文', template });
			expect([answer.status, area(answer.html, 'text')]).toEqual([200, '原文']);
		}
	});

	test('is for a draft one of the chosen result', async () => {
		const answer = await filled('drafted', { outcome: 'D7', template: 'reason:case-file' });
		expect(area(answer.html, 'reason')).toContain('案卷材料');
		expect((await filled('drafted', { outcome: 'D5', template: 'reason:case-file' })).html).not.toContain(
			'办理〔案件名称〕'
		);
	});

	test('is for those who act alone, and takes no step', async () => {
		const auditor = await signedIn(portal, { roles: ['auditor'] });
		expect((await filled('correctionAsked', { template: 'text:correction-form' }, auditor)).status).toBe(403);
		const stranger = new Visitor(portal.url);
		expect((await filled('correctionAsked', { template: 'text:correction-form' }, stranger)).status).toBe(
			401
		);
		expect(textOf((await staff.get(`/staff/requests/${fresh}/`)).html)).not.toContain('待补正');
	});
});
