import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryPath } from '../../src/case-file/entry-names.ts';
import { caseData } from '../../src/case-file/data.ts';
import { markup } from '../../src/case-file/html.ts';
import { casePage } from '../../src/case-file/page.ts';
import { officeView } from '../../src/case-file/views.ts';
import type { RequestEvent } from '../../src/domain/requests/events.ts';
import { materialOf } from '../fixtures/case-file.ts';
import { application } from '../fixtures/register.ts';
import { events } from '../fixtures/procedure.ts';

const steps = (...types: (keyof typeof events)[]) => types.map((type) => events[type] as RequestEvent);
const consulted = steps(
	'submitted',
	'officeConfirmed',
	'applicantConfirmed',
	'consulted',
	'consultationServed',
	'consultationAnswered'
);
const texts = new Map([['t', '{"name":"某某公司","address":"某地","text":"贵方的报价"}']]);
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u0000\u001B[31m\uD800&amp;';

describe('the page of a case', () => {
	test('tells what was asked, the period day by day, and what happened', () => {
		const page = casePage(caseData(materialOf(consulted)), '');
		for (const words of [
			'青禾镇2025年度财政决算',
			'答复期限计算表',
			'条例第三十三条',
			'提交申请',
			'2026-0001',
		])
			expect(page).toContain(words);
	});

	test('keeps the middle of the ID number, whom was asked and what they said, and staff to itself', () => {
		const data = caseData(materialOf(consulted, { texts }));
		for (const text of [casePage(data, ''), JSON.stringify(data)]) {
			expect(text).toContain('第三方');
			for (const hidden of [
				'11010519491231002X',
				'某某公司',
				'报价',
				'不同意公开',
				'refuses',
				'"by"',
				'digest',
			])
				expect(text, hidden).not.toContain(hidden);
		}
	});

	test('tells an answer only when it was delivered, then with the last days of the remedies', () => {
		const decided = [...steps('submitted', 'receiptConfirmed', 'drafted', 'reviewed', 'approved')];
		const before = caseData(materialOf(decided));
		expect([before.answer, JSON.stringify(before).includes('G2')]).toEqual([undefined, false]);
		const delivered: RequestEvent = { type: 'delivered', by: 'a', files: [], sentOn: '2026-11-23' };
		const page = casePage(caseData(materialOf([...decided, delivered], { reasons: '予以公开' })), '');
		expect(page).toContain('申请行政复议的最后一日');
		expect(page).toContain('2027年1月22日');
	});

	test('shows hostile words everywhere as words', () => {
		const data = caseData(
			materialOf(steps('submitted', 'receiptConfirmed', 'correctionAsked'), {
				application: { ...application, title: hostile, description: hostile, name: hostile },
				texts: new Map([['t', hostile]]),
				messages: [{ at: '2026-11-23T02:00:00.000Z', way: hostile, text: hostile }],
				files: [{ id: 'f', kind: 'file', path: entryPath('files', 0, hostile), name: hostile, size: 1 }],
				receipts: [{ path: 'javascript:alert(3)', title: hostile }],
			})
		);
		const page = casePage(data, 'body{}');
		expect(page).not.toMatch(/<script|<img|href="javascript:/);

		expect(page).not.toMatch(/[\0\x1B]/);
		expect(page.match(/<body>/g)).toHaveLength(1);
	});

	test('of the archive holds what is kept from the applicant', () => {
		const data = caseData(materialOf(consulted, { texts, view: officeView }));
		for (const words of ['某某公司', '不同意公开', '11010519491231002X'])
			expect(casePage(data, ''), words).toContain(words);
	});

	test('can run no script and load nothing', () => {
		const page = casePage(caseData(materialOf(consulted)), '');
		expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
		expect(page).not.toMatch(/ src=|<link|url\(|@import/);
	});
});

test('markup escapes whatever it is given', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(markup`<p title="${text}">${[text]}</p>`.text).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/);
		})
	);
});
