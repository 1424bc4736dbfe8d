import { beforeEach, describe, expect, test } from 'vitest';
import { filesForApplicant } from '../../src/domain/requests/applicant-view.ts';
import { letterKinds } from '../../src/domain/requests/letters/kinds.ts';
import type { Letter } from '../../src/domain/requests/letters/letter.ts';
import { FormFaults } from '../../src/server/form-faults.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { draftOf, registerDesk, withBrokenTemplate } from '../fixtures/register-desk.ts';
import { application, handler, head, step } from '../fixtures/register.ts';

describe.each(databases)('letters of steps on $name', ({ open }) => {
	let db: Database;
	let desk: Awaited<ReturnType<typeof registerDesk>>;

	beforeEach(async () => {
		db = await open();
		desk = await registerDesk(db);
	});

	test('are sealed with the step: number, words and Word file say the same', async () => {
		await desk.decide('PT');
		const { history } = await desk.opened();
		const { words, word } = await desk.letterOf('replyPartial');
		expect([words.number, ...(await desk.numbers())]).toEqual(['青禾公复〔2026〕1号', '青禾公复〔2026〕1号']);
		for (const said of [...words.paragraphs, words.number, words.remedies, '第3页第2段', '答复书.pdf'])
			expect(word).toContain(said);
		expect(
			history.map(({ event }) => ('letters' in event ? (event.letters ?? []).map((l) => l.kind) : []))
		).toEqual([[], ['registration', 'receipt'], [], [], ['replyPartial']]);
		expect((await verifyChain(db)).broken).toBeUndefined();
	});

	test('ask each other organ, tell the applicant of it, and give the applicant nothing of the third party', async () => {
		await desk.take('receiptConfirmed');
		const consulted = { name: '某建筑公司', address: '青禾路5号', sentOn: '2026-11-23' };
		await desk.take('consulted', { ...consulted, party: 'thirdParty', text: '工程报价' });
		await desk.take('consulted', { ...consulted, party: 'jointOrgan', text: '拟予公开' });
		await desk.take('consulted', {
			...consulted,
			party: 'otherOrgan',
			text: '确认制作机关',
			until: '2026-12-10',
		});
		const { request, history } = await desk.opened();
		expect(request.letters.map(({ kind, number: no }) => `${kind} ${no ?? ''}`.trim())).toEqual([
			'registration',
			'receipt',
			'consultation 青禾公告知〔2026〕1号',
			'consultationAnswer',
			'consultationNotice 青禾公告知〔2026〕2号',
			'jointConsultation 青禾公告知〔2026〕3号',
			'consultationNotice 青禾公告知〔2026〕4号',
			'assistance 青禾公告知〔2026〕5号',
			'consultationNotice 青禾公告知〔2026〕6号',
		]);
		const own = filesForApplicant(history).map((one) => one.letter?.kind);
		expect(own).toEqual(['receipt', ...Array<string>(3).fill('consultationNotice')]);
		expect((await desk.letterOf('consultation')).word).not.toContain(application.name);
		const sheet = (await desk.letterOf('consultationAnswer')).words;
		expect(sheet.rows[0]?.value).toBe('青禾公告知〔2026〕1号');
	});

	test('of every other step name what the step set', async () => {
		await desk.take('receiptConfirmed');
		await desk.take('correctionAsked', {
			guidance: '申请应写明年份',
			text: '1．写明年份\n\n2、写明项目',
			replyBy: '2026-12-04',
		});
		await desk.take('corrected', { text: '2025年度', receivedOn: '2026-11-23', via: 'counter' });
		await desk.take('reasonsAsked', { text: '本月已提出40件', replyBy: '2026-12-04' });
		await desk.take('reasonsGiven', { text: '研究', via: 'counter' });
		await desk.take('delaySet', { until: '2027-03-01', text: '检索量大' }, { actor: head });
		await desk.take('extensionAsked', { days: '10', text: '需要检索档案' });
		await desk.take('extensionApproved', {}, { actor: head });
		await desk.take('feeNotified', {
			basis: 'perRequest',
			quantity: '31',
			notifiedOn: '2026-11-23',
			how: '非税专户',
		});
		const late = new Date('2027-03-01T02:00:00.000Z');
		await desk.take('lapsed', {}, { at: late });
		const words = async (kind: Letter['kind']) => (await desk.letterOf(kind)).words.paragraphs.join('\n');
		expect(await words('correction')).toContain('1．写明年份。\n2．写明项目。');
		expect(await words('reasons')).toContain('本月已提出40件');
		expect(await words('delay')).toContain('2027年3月1日前答复');
		expect(await words('extension')).toContain('延长10个工作日');
		expect(await words('fee')).toContain('第31件申请，共200元');
		expect(await words('lapsed')).toContain('收费通知书（青禾公告知〔2026〕5号）');
		expect(await desk.numbers()).toEqual([
			...[1, 2, 3, 4, 5].map((n) => `青禾公告知〔2026〕${n}号`),
			'青禾公告知〔2027〕1号',
		]);
	});

	test('tell a third party that refused when its information is given', async () => {
		await desk.take('receiptConfirmed');
		const asked = {
			name: '某建筑公司',
			address: '',
			sentOn: '2026-11-23',
			party: 'thirdParty',
			text: '报价',
		};
		await desk.take('consulted', asked);
		const [consultation] = (await desk.opened()).request.consultations;
		const id = consultation?.id ?? '';
		await desk.take('consultationAnswered', {
			consultation: id,
			opinion: 'refuses',
			returnedOn: '2026-11-23',
		});
		await expect(desk.take('drafted', draftOf('G2'))).rejects.toThrow(FormFaults);
		await desk.take('drafted', {
			...draftOf('G2'),
			'overriding-decided': '总价',
			'overriding-reason': '饮水安全',
		});
		await desk.take('reviewed', {}, { actor: head });
		await desk.take('approved', {}, { actor: head });
		const { history } = await desk.opened();
		const { words } = await desk.letterOf('thirdPartyNotice');
		expect([words.addressee, words.number]).toEqual(['某建筑公司', '青禾公告知〔2026〕3号']);
		expect(filesForApplicant(history).map((one) => one.letter?.kind)).not.toContain('thirdPartyNotice');
	});

	test('are refused with the fields that are missing, and nothing is kept of the draft', async () => {
		await desk.take('receiptConfirmed');
		const failed = await desk
			.take('drafted', { outcome: 'G2', variant: 'attached' }, { files: [] })
			.catch((error: unknown) => error);
		expect((failed as FormFaults).faults.map(({ field }) => field)).toEqual(['files']);
		expect((await desk.opened()).request.draft).toBeUndefined();
		expect((await desk.opened()).fileNames.size).toBe(2);
	});

	test('an approval of a draft from before the letters is refused with what to do', async () => {
		await desk.take('receiptConfirmed');
		await step(db, desk.key, desk.number, {
			type: 'drafted',
			actor: handler,
			event: () => ({
				type: 'drafted',
				by: 'handler',
				outcome: 'G2',
				reasons: { id: 'x', digest: '0'.repeat(64) },
				files: [],
			}),
		});
		await desk.take('reviewed', {}, { actor: head });
		await expect(desk.take('approved', {}, { actor: head })).rejects.toThrow('退回经办人重新拟写');
	});

	test('the applicant confirms even when the office’s template is broken', async () => {
		await desk.take('officeConfirmed', { applicantColumn: '自然人' });
		const contentDir = withBrokenTemplate(letterKinds.receipt.template);
		await desk.take(
			'applicantConfirmed',
			{ receivedOn: '2026-11-23' },
			{ actor: { kind: 'applicant' }, contentDir }
		);
		const { request } = await desk.opened();
		expect([request.state, ...request.letters.map(({ kind }) => kind)]).toEqual(['received', 'registration']);
	});
});
