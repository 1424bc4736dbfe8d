import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayInShanghai } from '../../src/domain/calendar/day.ts';
import { remedyText } from '../../src/domain/requests/remedies.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { readSite } from '../../src/storage/content-files.ts';
import { offeredFile, pdf, submit } from '../fixtures/application.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { deskStep, openOffice, type Office } from '../fixtures/desk.ts';
import { received, taken, twoParts, wordAt, wordText } from '../fixtures/letter-walk.ts';
import { htmlFaults } from '../fixtures/measures.ts';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

const today = dayInShanghai(new Date().toISOString());
const remedies = remedyText('PT', readSite('content').remedies);
const contentDir = mkdtempSync(join(tmpdir(), 'gongkai-content-'));

let portal: Portal;
let office: Office;

beforeAll(async () => {
	copyContent(contentDir);
	portal = await startPortal({ CONTENT_DIR: contentDir });
	office = await openOffice(portal);
});
afterAll(() => portal.stop());

test('a reply that withholds two parts is drafted, seen as it will be, signed, delivered and downloaded', async () => {
	const { number, code, page, send, see } = await received(portal, office);
	const chosen = await send({ outcome: 'PT', ask: 'fields' });
	expect(chosen.status).toBe(200);
	expect(await htmlFaults(chosen.html)).toEqual([]);
	const more = await send({ ...twoParts, parts: '1', ask: 'part' });
	expect(textOf(more.html)).toContain('第2项：不予公开的是哪一部分');
	expect(more.html).toContain('第3页第2段');

	const missing = await send({ ...twoParts, 'withheld-0-matter': '', 'withheld-1-reason': '' });
	expect(missing.status).toBe(400);
	expect(textOf(missing.html)).toContain('请选择属于哪一类内部事务信息');
	expect(missing.html).toContain('附表二');

	expect((await send({ ...twoParts, text: '补充说明一句。', files: pdf('决算总表.pdf') })).status).toBe(303);
	const reviewing = await office.head.get(page);
	expect(textOf(reviewing.html)).toContain('草稿，批准时编号');
	const enclosed = /href="([^"]*)">决算总表\.pdf/.exec(reviewing.html)?.[1] ?? '';
	expect((await office.head.get(enclosed)).html).toContain('%PDF-1.4');
	const preview = await office.head.get(`${page}letters/draft/`);
	expect(await htmlFaults(preview.html)).toEqual([]);
	expect(textOf(preview.html)).toMatch(/青禾公复〔\d{4}〕 号/);
	const draft = await wordAt(portal, `${page}letters/draft/word/`, office.head);
	expect(draft).toContain(remedies);
	expect(await see()).not.toContain('附表二');

	expect((await deskStep(office.head, number, 'reviewed')).status).toBe(303);
	expect((await deskStep(office.head, number, 'approved')).status).toBe(303);
	expect((await office.head.get(`${page}letters/draft/`)).status).toBe(404);
	expect(await see()).not.toContain('附表二');
	expect((await deskStep(office.handler, number, 'delivered', { way: 'portal' })).status).toBe(303);

	const reply = await see();
	expect(await htmlFaults(reply)).toEqual([]);
	expect(textOf(reply)).toContain(remedies);
	expect(textOf(reply)).toContain('附表二：《条例》第十四条');
	const file = offeredFile(reply, '政府信息公开申请答复书');
	const answer = await taken(portal, { number, code, file });
	expect(answer.headers.get('Content-Disposition')).toContain(encodeURIComponent('政府信息公开申请答复书'));
	const word = wordText(await answer.arrayBuffer());
	for (const said of [
		/青禾公复〔\d{4}〕\d+号/.exec(textOf(reply))?.[0] ?? 'no number',
		...['张三：', '第3页第2段', '《条例》第十六条第一款', '附表二', '《条例》第十四条', '该表标有密级'],
		...['补充说明一句。', '1．决算总表.pdf', remedies],
	])
		expect(word).toContain(said);
	const shown = await new Visitor(portal.url).post('/request/letter/', { number, code, file });
	expect(await htmlFaults(shown.html)).toEqual([]);
	expect(textOf(shown.html)).toContain(remedies);
	const atDesk = /href="([^"]*\/letters\/[0-9a-f-]{36}\/)">政府信息公开申请答复书/.exec(
		(await office.handler.get(page)).html
	)?.[1];
	expect(textOf((await office.handler.get(atDesk ?? '')).html)).toContain('青禾公复〔');
});

test('a draft that came back brings its words and its files along', async () => {
	const { number, page, send } = await received(portal, office);
	await send({ ...twoParts, files: pdf('决算总表.pdf') });
	await deskStep(office.head, number, 'returned', { text: '附表二请再核对。' });
	const form = (await office.handler.get(`${page}?step=drafted`)).html;
	expect(form).toContain('该表标有密级');
	expect(textOf(form)).toContain('已收到“决算总表.pdf”');
	expect((await send({ ...twoParts, keep: '0', files: pdf('说明.pdf') })).status).toBe(303);
	const draft = await wordAt(portal, `${page}letters/draft/word/`, office.handler);
	expect(draft).toContain('1．决算总表.pdf');
	expect(draft).toContain('2．说明.pdf');
	await deskStep(office.head, number, 'returned', { text: '不附总表。' });
	await send(twoParts);
	expect(await wordAt(portal, `${page}letters/draft/word/`, office.handler)).not.toContain('决算总表.pdf');
});

test('a template that is broken refuses the step, says which, and keeps what was typed', async () => {
	const { number } = await received(portal, office);
	const path = join(contentDir, 'letters', '说明理由告知书.docx');
	writeFileSync(path, 'not a Word file');
	const typed = { text: '本月已提出40件申请', replyBy: addDays(today, 10) };
	const refused = await deskStep(office.handler, number, 'reasonsAsked', typed);
	expect(refused.status).toBe(400);
	expect(textOf(refused.html)).toContain('letters/说明理由告知书.docx 有误');
	expect(refused.html).toContain('本月已提出40件申请</textarea>');
});

describe('letters that are not theirs', () => {
	test('are given neither to the applicant nor to strangers', async () => {
		const { number, code, page, see } = await received(portal, office);
		const consulted = { party: 'thirdParty', name: '某建筑公司', address: '青禾路5号', text: '工程报价' };
		const asked = await deskStep(office.handler, number, 'consulted', { ...consulted, sentOn: today });
		expect(asked.status).toBe(303);
		const html = await see();
		expect(html).not.toContain('某建筑公司');
		expect(offeredFile(html, '政府信息公开征求意见告知书')).not.toBe('');
		expect(offeredFile(html, '政府信息公开征求意见书')).toBe('');
		const desk = (await office.handler.get(page)).html;
		const ids = [...desk.matchAll(/\/files\/letter-([0-9a-f-]{36})\//g)].map(([, id = '']) => id);
		expect(ids).toHaveLength(5);
		for (const [i, file] of ids.entries()) {
			const status = i === 1 || i === 4 ? 200 : 404;
			const printed = await new Visitor(portal.url).post('/request/letter/', { number, code, file });
			expect([(await taken(portal, { number, code, file })).status, printed.status]).toEqual([
				status,
				status,
			]);
		}
		const other = await submit(portal);
		const [, receipt = ''] = ids;
		expect((await taken(portal, { number: other.number, code: other.code, file: receipt })).status).toBe(404);
		for (const path of [`letters/${receipt}/`, 'letters/application/', 'letters/application/word/'])
			expect([303, 404]).toContain((await new Visitor(portal.url).get(page + path)).status);
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		expect((await administrator.get(`${page}letters/${receipt}/`)).html).not.toContain('张三');
	});

	test('and letters of another request are not found under this one', async () => {
		const [one, another] = [await received(portal, office), await received(portal, office)];
		const [, id] = /letters\/([0-9a-f-]{36})\//.exec((await office.handler.get(one.page)).html) ?? [];
		expect((await office.handler.get(`${one.page}letters/${id}/`)).status).toBe(200);
		expect((await office.handler.get(`${another.page}letters/${id}/`)).status).toBe(404);
		expect((await office.handler.get(`${another.page}files/letter-${id}/`)).status).toBe(404);
		for (const name of ['draft', 'registration', 'x', '__proto__'])
			expect((await office.handler.get(`${one.page}letters/${name}/`)).status, name).toBe(404);
	});
});

test('whoever looks at a letter is noted, with the number of the case', async () => {
	const { number, page } = await received(portal, office);
	await office.head.get(`${page}letters/application/`);
	await office.head.get(`${page}letters/application/word/`);
	const db = await openDatabase({ dataDir: portal.dataDir });
	const notes = await db
		.selectFrom('staff_log')
		.select('action')
		.where('subject', '=', number)
		.where('action', '=', 'file opened')
		.execute();
	await db.destroy();
	expect(notes).toHaveLength(2);
});
