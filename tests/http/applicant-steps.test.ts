import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayInChinese, dayInShanghai } from '../../src/domain/calendar/day.ts';
import { openCase } from '../fixtures/applicant.ts';
import { offeredFile, pdf } from '../fixtures/application.ts';
import { htmlFaults } from '../fixtures/measures.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;
const today = dayInShanghai(new Date().toISOString());

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('an applicant with number and query code', () => {
	test('confirms receipt, and the clock starts', async () => {
		const { see, desk, sendShown, act } = await openCase(portal);
		await desk('officeConfirmed');
		const asked = await see();
		expect(textOf(asked)).toContain('本机关已经收到您的申请，请您确认');
		const confirmed = await sendShown(asked);
		expect(confirmed.status).toBe(200);
		expect(textOf(confirmed.html)).toContain('您已确认，本机关开始办理');
		expect(textOf(await see())).toContain(`收到申请之日为${dayInChinese(today)}`);
		const again = await act('applicantConfirmed');
		expect(again.status).toBe(400);
		expect(textOf(again.html)).toContain('条例第三十一条');
	});

	test('reads what must be corrected and until when, and corrects it with a file', async () => {
		const { see, desk, sendShown, staff, page, act } = await openCase(portal);
		await desk('receiptConfirmed');
		const replyBy = addDays(today, 10);
		await desk('correctionAsked', { text: '请写明决算的年度。', replyBy });
		const asked = await see();
		expect(await htmlFaults(asked)).toEqual([]);
		expect(textOf(asked)).toContain('请写明决算的年度。');
		expect(textOf(asked)).toContain(`请在${dayInChinese(replyBy)}以前补正`);
		const empty = await sendShown(asked, { text: ' ', files: pdf('说明.pdf') });
		expect(empty.status).toBe(400);
		expect(textOf(empty.html)).toContain('请填写补正的内容');
		expect(textOf(empty.html)).toContain('附件没有保存，请重新选择');
		const sent = await sendShown(asked, { text: '<b>2025年度</b>', files: pdf('说明.pdf') });
		expect(textOf(sent.html)).toContain('本机关已收到您的补正');
		expect(sent.html).not.toContain('<b>2025');
		expect(textOf(sent.html)).toContain('办理中');
		const atDesk = textOf((await staff.get(page)).html);
		expect(atDesk).toContain('2025年度');
		expect(atDesk).toContain('说明.pdf');
		const twice = await act('corrected', { text: '再补正一次' });
		expect(textOf(twice.html)).toContain('条例第三十条');
		expect(twice.status).toBe(400);
	});

	test('is told when the office was quicker, keeps what was typed, and can send it again', async () => {
		const { see, desk, sendShown } = await openCase(portal);
		await desk('receiptConfirmed');
		await desk('correctionAsked', { text: '请写明年度。', replyBy: addDays(today, 10) });
		const old = await see();
		await desk('holdPlaced', { text: '另案需要' });
		const late = await sendShown(old, { text: '写了很久的补正' });
		expect(late.status).toBe(400);
		expect(textOf(late.html)).toContain('又有了新的办理记录');
		expect(late.html).toContain('写了很久的补正</textarea>');
		expect(textOf((await sendShown(late.html, { text: '写了很久的补正' })).html)).toContain('已收到您的补正');
	});

	test('gives the reasons that are asked for', async () => {
		const { see, desk, sendShown, staff, page } = await openCase(portal);
		await desk('receiptConfirmed');
		await desk('reasonsAsked', { text: '本月已提出30件。', replyBy: addDays(today, 10) });
		const asked = await see();
		expect(textOf(asked)).toContain('本月已提出30件。');
		expect((await sendShown(asked, { text: '研究需要' })).status).toBe(200);
		expect(textOf((await staff.get(page)).html)).toContain('研究需要');
	});

	test('withdraws only after being asked whether this is meant', async () => {
		const { see, act, sendShown } = await openCase(portal);
		const asked = await act('withdrawn', { ask: '1' });
		expect(await htmlFaults(asked.html)).toEqual([]);
		expect(textOf(asked.html)).toContain('确定撤回这件申请吗');
		expect(textOf(await see())).toContain('已提交，待确认');
		const done = await sendShown(asked.html);
		expect(textOf(done.html)).toContain('申请已经撤回，办理终止');
		const again = await act('withdrawn');
		expect(again.status).toBe(400);
		expect(textOf(again.html)).toContain('条例第三十六条');
	});

	test('sees the fee with amount and last day', async () => {
		const { see, desk } = await openCase(portal);
		await desk('receiptConfirmed');
		await desk('feeNotified', { basis: 'perRequest', quantity: '11', notifiedOn: today });
		expect(textOf(await see())).toMatch(/按件计收，应缴100元，最后一日：\d{4}年\d{1,2}月\d{1,2}日/);
	});

	test('suggests publication and reads the answer', async () => {
		const { act, desk, see } = await openCase(portal);
		const asked = await act('publicationSuggested', { ask: '1' });
		expect(textOf(asked.html)).toContain('条例第四十四条');
		expect((await act('publicationSuggested', { text: '请每年公布' })).status).toBe(200);
		const twice = await act('publicationSuggested', { text: '请每年公布' });
		expect(textOf(twice.html)).toContain('已经建议主动公开，等待答复（条例第四十四条）');
		await desk('suggestionAnswered', { adopted: 'yes', text: '自明年起公布。' });
		expect(textOf(await see())).toContain('自明年起公布。');
	});
});

describe('a delivered answer', () => {
	test('shows its files and the last day of each remedy; the applicant tells when it arrived', async () => {
		const { number, code, see, desk, another, sendShown, act } = await openCase(portal);
		await desk('receiptConfirmed');
		await desk('drafted', { outcome: 'G2', text: '随信提供决算。', files: pdf('决算.pdf') });
		await desk('reviewed', {}, another);
		await desk('approved', {}, another);
		const before = await see();
		expect(textOf(before)).not.toContain('随信提供决算');
		expect(before).not.toContain('决算.pdf');
		expect(textOf((await act('deliveryServed', { servedOn: today })).html)).toContain('条例第四十条');
		await desk('delivered', { way: 'portal' });
		const answer = await see();
		expect(await htmlFaults(answer)).toEqual([]);
		expect(textOf(answer)).toContain('随信提供决算');
		expect(textOf(answer)).toContain('下载 决算.pdf');
		const file = offeredFile(answer, '决算.pdf');
		const download = await new Visitor(portal.url).post('/request/reply-file/', { number, code, file });
		expect(download.html).toContain('%PDF-1.4');
		expect(textOf(answer)).toContain('期限按这一日计算');
		const wrong = await sendShown(answer, { servedOn: addDays(today, 1) });
		expect(wrong.status).toBe(400);
		expect(textOf(wrong.html)).toContain('日期不能晚于今天');
		expect(wrong.html).toContain(`value="${addDays(today, 1)}"`);
		const served = textOf((await sendShown(answer, { servedOn: today })).html);
		expect(served).toContain(`您于${dayInChinese(today)}收到答复`);
		expect(served).toMatch(/申请行政复议的最后一日 \d{4}年/);
		expect(served).toMatch(/提起行政诉讼的最后一日 \d{4}年/);
	});
});
