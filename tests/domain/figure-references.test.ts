import { describe, expect, test } from 'vitest';
import {
	figureReferences,
	figuresInWords,
	referenceNames,
	resolveFigures,
} from '../../src/domain/reports/figure-references.ts';
import { disclosureReportSchema } from '../../src/domain/reports/disclosure-report.ts';
import { cityReport } from '../fixtures/annual-report.ts';

const city = disclosureReportSchema.parse(cityReport);
const last = {
	...city,
	year: 2024,
	processingFeeYuan: 120.5,
	published: { ...city.published, licences: 40, fees: 0.3 } as NonNullable<typeof city.published>,
	requests: { ...city.requests, received: [12000, 400, 0, 0, 0, 0, 12400] },
};
const remedies = {
	reconsideration: { upheld: 3, corrected: 1, other: 0, pending: 2, total: 6 },
	directSuit: { upheld: 1, corrected: 0, other: 0, pending: 0, total: 1 },
	suitAfterReconsideration: { upheld: 1, corrected: 0, other: 1, pending: 0, total: 2 },
};
const now = { ...city, remedies, published: { ...last.published, licences: 38, fees: 0.1 } };
const words = figuresInWords(now, last);
const resolved = (name: string) => resolveFigures(`{{${name}}}`, words);

describe('a reference', () => {
	test.each([
		['年度', '2025'],
		['上年度', '2024'],
		['新收申请', '14,069'],
		['上年结转', '560'],
		['新收申请·自然人', '13,612'],
		['新收申请·法人或其他组织', '457'],
		['办结', '13,810'],
		['结转下年', '819'],
		['行政许可', '38'],
		['行政事业性收费', '0.1'],
		['行政复议', '6'],
		['行政复议·尚未审结', '2'],
		['行政诉讼', '3'],
		['行政诉讼·结果维持', '2'],
		['复议后起诉·其他结果', '1'],
		['信息处理费', '0'],
		['上年·新收申请', '12,400'],
		['上年·新收申请·商业企业', '400'],
		['上年·信息处理费', '120.5'],
		['比上年·新收申请', '增加1,669件'],
		['比上年·行政许可', '减少2件'],
		['比上年·规章制发', '持平'],
		['比上年·行政事业性收费', '减少0.2万元'],
		['比上年·信息处理费', '减少120.5元'],
	])('%s becomes %s', (name, text) => expect(resolved(name)).toBe(text));

	test('to a group of results is the sum of its rows', () => {
		const of = (name: string) => Number(resolved(name).replace(',', ''));
		expect(of('不予公开')).toBe(
			['属于国家秘密', '其他法律行政法规禁止公开', '危及三安全一稳定', '保护第三方合法权益']
				.concat('属于三类内部事务信息', '属于四类过程性信息', '属于行政执法案卷', '属于行政查询事项')
				.reduce((sum, name) => sum + of(name), 0)
		);
		expect(of('其他处理')).toBe(of('逾期不补正') + of('逾期不缴费') + of('其他情形'));
		expect(of('办结')).toBe(
			of('予以公开') + of('部分公开') + of('不予公开') + of('无法提供') + of('不予处理') + of('其他处理')
		);
	});

	test('may stand anywhere in a text, with spaces between its braces', () => {
		expect(resolveFigures('## {{年度}}年\n\n收到{{ 新收申请 }}件、办结{{办结}}件。', words)).toBe(
			'## 2025年\n\n收到14,069件、办结13,810件。'
		);
	});

	test.each(['新收', '上年·年度', '新收申请·企业', '', '比上年·上年·办结'])(
		'whose name means nothing stays as it is: %s',
		(name) => expect(resolved(name)).toBe(`{{${name}}}`)
	);

	test('to last year stays as it is without last year’s report', () => {
		const alone = figuresInWords(now);
		expect(resolveFigures('{{上年·办结}}{{比上年·办结}}{{办结}}{{上年度}}', alone)).toBe(
			'{{上年·办结}}{{比上年·办结}}13,8102024'
		);
	});

	test('to a row that the trial form does not have stays as it is', () => {
		const results = { ...city.requests.results, O: [1, 0, 0, 0, 0, 0, 1] };
		delete results.O1;
		delete results.O2;
		delete results.O3;
		const trial = figuresInWords({ ...city, published: undefined, requests: { ...city.requests, results } });
		expect(resolveFigures('{{其他处理}}{{逾期不补正}}{{行政许可}}', trial)).toBe(
			'1{{逾期不补正}}{{行政许可}}'
		);
	});
});

test('every name has a value in a full report, and no two figures share one', () => {
	expect(referenceNames.filter((name) => !words.has(name))).toEqual([]);
	expect(new Set(referenceNames).size).toBe(referenceNames.length);
	expect(words.size).toBe(referenceNames.length);
});

test('references are found with their place', () => {
	expect(figureReferences('共{{办结}}件{{x}} {{ }}')).toEqual([
		{ written: '{{办结}}', name: '办结', index: 1 },
		{ written: '{{x}}', name: 'x', index: 8 },
		{ written: '{{ }}', name: '', index: 14 },
	]);
	expect(figureReferences('{x} {{}')).toEqual([]);
});
