import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayInShanghai, yearsAfter } from '../../src/domain/calendar/day.ts';
import { noticeDays } from '../../src/domain/requests/retention.ts';
import { readCalendar, readSite } from '../../src/storage/content-files.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { eraseDue } from '../../src/storage/erasing.ts';
import { masterKey } from '../../src/storage/master-key.ts';
import type { Receipt } from '../../src/storage/submission.ts';
import { tracked } from '../fixtures/application.ts';
import { builtPage } from '../fixtures/build-site.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { deskStep } from '../fixtures/desk.ts';
import { placeHold } from '../fixtures/erasing.ts';
import { newDataDir, runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { archivedRequest } from '../fixtures/register.ts';
import { hiddenFields, textOf, Visitor } from '../fixtures/visitor.ts';

const today = dayInShanghai(new Date().toISOString());
const noon = (day: string) => new Date(`${day}T04:00:00.000Z`);
const personal = ['张三', '11010519491231002X', '5550188', '财政决算', '答复书.pdf'];

let portal: Portal;
let erased: Receipt;
let held: Receipt;
let ahead: Receipt;

/** The demonstration's content with an official calendar for whatever year the test runs in. */
function contentOfToday(): string {
	const folder = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
	copyContent(folder);
	const years = readCalendar(folder);
	for (const year of new Set(
		[today, addDays(today, -noticeDays - 1)].map((day) => Number(day.slice(0, 4)))
	)) {
		const file = join(folder, 'calendar', `${year}.yaml`);
		if (!years.has(year))
			writeFileSync(file, `year: ${year}\nsource: 测试\nestimated: false\noff: []\nwork: []\n`);
		else writeFileSync(file, readFileSync(file, 'utf8').replace('estimated: true', 'estimated: false'));
	}
	return folder;
}

beforeAll(async () => {
	const content = contentOfToday();
	const dataDir = newDataDir();
	const db = await openDatabase({ dataDir });
	const key = await masterKey(db, dataDir);
	const longAgo = noon(yearsAfter(addDays(today, -60), -10));
	erased = await archivedRequest(db, key, 'erased', longAgo);
	held = await archivedRequest(db, key, 'held', longAgo);
	ahead = await archivedRequest(db, key, 'ahead', noon(yearsAfter(addDays(today, 10), -10)));
	await placeHold(db, key, held.number, 'holdPlaced', longAgo);
	const announced = await eraseDue(db, key, {
		schedule: readSite(content).privacy.retention,
		calendar: readCalendar(content),
		afterPayment: 'restart',
		now: noon(addDays(today, -noticeDays - 1)),
	});
	expect(announced.announced).toEqual([erased.number]);
	await db.destroy();
	portal = await startPortal({ DATA_DIR: dataDir, CONTENT_DIR: content });
	while (!portal.log.join().includes('"erased":')) await new Promise((resolve) => setTimeout(resolve, 100));
});
afterAll(() => portal.stop());

function expectNothingPersonal(html: string): void {
	for (const one of personal) expect(html, one).not.toContain(one);
}

describe('a request whose period is over', () => {
	test('is erased by the server itself; its applicant is told so, and nothing else', async () => {
		const { status, html } = await tracked(portal, erased.number, erased.queryCode);
		expect(status).toBe(410);
		expect(textOf(html)).toContain('申请人信息已按规定销毁');
		expectNothingPersonal(html);
		expect(portal.log.join()).toContain(`"erased":["${erased.number}"]`);
		expect(portal.log.join()).not.toContain('"level":50');
	});

	test('is not given away by a wrong code', async () => {
		const answers = await Promise.all(
			[erased.number, '2016-9876'].map((number) => tracked(portal, number, ahead.queryCode))
		);
		expect(answers.map(({ status }) => status)).toEqual([404, 404]);
		const [wrong, unknown] = answers.map(({ html }) => html.replace(/value="\d{4}-\d+"/, ''));
		expect(wrong).toBe(unknown);
	});

	test('gives no file, receipt or step to its query code', async () => {
		const { number, queryCode: code } = erased;
		const visitor = new Visitor(portal.url);
		for (const [path, fields] of [
			['/request/reply-file/', { file: '00000000-0000-0000-0000-000000000000' }],
			['/request/receipt-file/', { kind: 'submitted' }],
		] as const)
			expect((await visitor.post(path, { number, code, ...fields })).status, path).toBe(404);
		const step = { number, code, version: '9', step: 'publicationSuggested', text: '请公开' };
		const answer = await visitor.post('/request/track/?_action=applicantStep', step);
		expect([answer.status, textOf(answer.html).includes('已按规定销毁')]).toEqual([410, true]);
	});

	test('shows the desk number, state, outcome and events, and takes no step', async () => {
		const staff = await signedIn(portal);
		const page = await staff.get(`/staff/requests/${erased.number}/`);
		expect(page.status).toBe(200);
		const text = textOf(page.html);
		for (const part of [erased.number, '已归档', '予以公开', '送达答复', '按保管期限销毁'])
			expect(text).toContain(part);
		expectNothingPersonal(page.html);
		const refused = await deskStep(staff, erased.number, 'holdPlaced', { version: '9', text: '审计需要' });
		expect([refused.status, textOf(refused.html).includes('个人信息已经销毁')]).toEqual([400, true]);
		const file = `/staff/requests/${erased.number}/files/reply-00000000-0000-0000-0000-000000000000/`;
		expect((await staff.get(file)).status).toBe(404);
		expect((await staff.get(`/staff/?number=${erased.number}`)).html).toContain(`${erased.number}/`);
		expect((await staff.get('/staff/?tab=archived')).status).toBe(200);
	});
});

describe('what is erased soon', () => {
	const listOn = (html: string) =>
		textOf(/aria-labelledby="erasures"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '');

	test('stands on the desk of the head and of the auditor, held requests too, and of nobody else', async () => {
		for (const role of ['head', 'auditor'] as const) {
			const list = listOn((await (await signedIn(portal, { roles: [role] })).get('/staff/')).html);
			expect(list).toContain('（2件）');
			expect(list).toMatch(new RegExp(`${held.number}.*已经暂停销毁.*${ahead.number}.*已经预告`));
		}
		expect(listOn((await (await signedIn(portal, { roles: ['handler'] })).get('/staff/')).html)).toBe('');
	});

	test('is stopped by a hold that the head places, and told to the applicant while it is announced', async () => {
		const before = textOf((await tracked(portal, ahead.number, ahead.queryCode)).html);
		expect(before).toContain('预告销毁个人信息');
		const head = await signedIn(portal, { roles: ['head'] });
		const page = `/staff/requests/${ahead.number}/`;
		const { version = '' } = hiddenFields((await head.get(`${page}?step=holdPlaced`)).html, 'takeStep');
		const fields = { version, text: '审计需要' };
		expect((await deskStep(head, ahead.number, 'holdPlaced', fields)).status).toBe(303);
		expect(textOf((await head.get(page)).html)).toContain('已经暂停销毁');
		expect(listOn((await head.get('/staff/')).html)).not.toContain('已经预告');
		const after = textOf((await tracked(portal, ahead.number, ahead.queryCode)).html);
		expect(after).not.toContain('审计需要');
	});
});

test('the schedule in force stands on the page about personal information and beside the form', async () => {
	const form = await new Visitor(portal.url).get('/request/new/');
	for (const html of [builtPage('privacy'), form.html])
		expect(textOf(html)).toContain('10年（其中其他处理5年）');
});

test('an erased request is counted by the check of the register, and copied by a backup', () => {
	const settings = { DATA_DIR: portal.dataDir };
	const verified = runScript('verify', [], settings);
	expect(verified.stdout).toContain('其中 1 件申请的个人信息已按保管期限销毁');
	const copy = join(portal.dataDir, 'backup.sqlite');
	expect(runScript('backup', [copy], settings).status).toBe(0);
	const restored = runScript('restore', [copy], { DATA_DIR: newDataDir() });
	expect(restored.stdout).toContain('登记簿完整');
});
