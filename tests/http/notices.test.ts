import { afterAll, beforeAll, expect, test } from 'vitest';
import { submit } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { decoded, startMailServer, type MailServer } from '../fixtures/mail-server.ts';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, type Visitor } from '../fixtures/visitor.ts';

let mail: MailServer;
let portal: Portal;
let staff: Visitor;

beforeAll(async () => {
	mail = await startMailServer();
	portal = await startPortal({
		SMTP_URL: mail.url,
		MAIL_FROM: 'gongkai@qinghe.example',
		SITE_URL: 'http://127.0.0.1',
	});
	staff = await signedIn(portal);
});

afterAll(async () => {
	await portal.stop();
	await mail.stop();
});

const confirm = (number: string) => deskStep(staff, number, 'receiptConfirmed');
const desk = async (number: string) => textOf((await staff.get(`/staff/requests/${number}/`)).html);

test('the desk names what is to be done today, and stops when it was done', async () => {
	const { number } = await submit(portal, { email: 'zhang@applicant.example' });
	expect(textOf((await staff.get('/staff/')).html)).toMatch(
		new RegExp(`提醒（1项）.*${number}.*待确认收到申请`)
	);
	await confirm(number);
	expect(textOf((await staff.get('/staff/')).html)).not.toContain('提醒（');
});

test('a running portal mails by itself what happened, and the desk says so', async () => {
	const { number } = await submit(portal, { email: 'li@applicant.example' });
	await confirm(number);
	expect(await desk(number)).toContain('待自动发送');
	await expect.poll(() => desk(number), { timeout: 45_000, interval: 500 }).toContain('已发送电子邮件');
	const own = mail.received.find(({ to }) => to.includes('li@applicant.example'));
	expect(own && decoded(own)).toContain(`受理编号${number}：已确认收到您的申请`);
	expect(portal.log.join()).not.toContain('applicant.example');
}, 60_000);

test('what cannot be mailed is passed on by hand, once', async () => {
	const { number } = await submit(portal);
	await confirm(number);
	await expect.poll(() => desk(number), { timeout: 45_000, interval: 500 }).toContain('须人工告知');
	expect(textOf((await staff.get('/staff/')).html)).toContain('有1项须人工告知申请人');
	const { html } = await staff.get(`/staff/requests/${number}/`);
	const message = /name="message" value="([^"]+)"/.exec(html)?.[1] ?? '';
	await staff.post(`/staff/requests/${number}/?_action=messagePassedOn`, { message });
	expect(await desk(number)).toContain('已人工告知（');
	expect(textOf((await staff.get('/staff/')).html)).not.toContain('须人工告知');
}, 60_000);
