import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayInChinese, dayInShanghai } from '../../src/domain/calendar/day.ts';
import type { DueDate } from '../../src/domain/calendar/due-date.ts';
import type { CalendarYear } from '../../src/domain/calendar/year.ts';
import { replyDue } from '../../src/domain/requests/clock/periods.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { submit, tracked } from '../fixtures/application.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { deskStep } from '../fixtures/desk.ts';
import { decoded, startMailServer, type MailServer } from '../fixtures/mail-server.ts';
import { runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';

const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
const today = dayInShanghai(new Date().toISOString());
const thisYear = Number(today.slice(0, 4));
let mail: MailServer;

const enter = (year: number, days: Partial<CalendarYear> = {}) =>
	writeFileSync(
		join(content, `calendar/${year}.yaml`),
		JSON.stringify({ year, source: '国办发明电〔2000〕1号', estimated: false, off: [], work: [], ...days })
	);
const due = () => dayOf(replyDue(today, readCalendar(content)));
const dayOf = (date: DueDate) => (date.kind === 'unknown' ? '' : date.on);

const start = () =>
	startPortal({
		CONTENT_DIR: content,
		DATA_DIR: dataDir,
		SMTP_URL: mail.url,
		MAIL_FROM: 'gongkai@qinghe.example',
		SITE_URL: 'http://127.0.0.1',
	});
const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));

beforeAll(async () => {
	copyContent(content);
	enter(thisYear);
	enter(thisYear + 1);
	mail = await startMailServer();
});
afterAll(() => mail.stop());

test('when the notice is published, the next start records once what it changes, and tells everybody', async () => {
	const year = Number(due().slice(0, 4));
	enter(year, { source: '推算', estimated: true });
	const estimate = due();
	const first = await start();
	const { number, code } = await submit(first, { email: 'zhang@applicant.example' });
	const staff = await signedIn(first);
	await deskStep(staff, number, 'receiptConfirmed');
	const seen = async (portal: Portal) => textOf((await tracked(portal, number, code)).html);
	expect(await seen(first)).toContain(`${dayInChinese(estimate)}（暂估`);
	await first.stop();

	const off = [{ from: estimate, to: estimate, name: '放假' }];
	enter(year, { source: `国办发明电〔${year - 1}〕9号`, off });
	const official = due();
	expect(official > estimate).toBe(true);
	const words = `${year}年节假日安排已公布（国办发明电〔${year - 1}〕9号），答复期限重新计算：原暂估${dayInChinese(estimate)}，现为${dayInChinese(official)}。`;
	const second = await start();
	expect((await seen(second)).split(words)).toHaveLength(3);
	expect(await seen(second)).not.toContain('暂估；');
	const clerk = await signedIn(second);
	expect(textOf((await clerk.get(`/staff/requests/${number}/`)).html).split(words)).toHaveLength(3);
	expect(textOf((await clerk.get('/staff/')).html)).toContain(number);
	const revised = () => mail.received.map(decoded).filter((text) => text.includes('期限已重新计算'));
	await expect.poll(revised, { timeout: 45_000, interval: 500 }).toHaveLength(1);
	expect(revised()[0]).toContain(
		`受理编号${number}：国务院办公厅公布放假安排后，期限已重新计算，答复期限至${dayInChinese(official)}。`
	);
	await second.stop();

	const third = await start();
	expect((await seen(third)).split(words)).toHaveLength(3);
	await third.stop();
	const verified = runScript('verify', [], { DATA_DIR: dataDir });
	expect(verified.stdout).toContain('3 条');
	expect(verified.status).toBe(0);
}, 120_000);
