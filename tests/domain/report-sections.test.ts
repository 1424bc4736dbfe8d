import { expect, test } from 'vitest';
import { cutAtTables } from '../../src/domain/reports/report-sections.ts';

/** Sections are their own titles; '' is a preface. */
const cut = (...sections: string[]) => cutAtTables(sections, (title) => title);

test('the text before a table is its part and all since the table before', () => {
	const all = ['', '一、总体情况', '二、主动公开', '三、申请', '四、复议', '五、问题', '六、其他'];
	expect(cut(...all)).toEqual({
		before: [
			{ part: '二', sections: ['', '一、总体情况', '二、主动公开'], heading: undefined },
			{ part: '三', sections: ['三、申请'], heading: undefined },
			{ part: '四', sections: ['四、复议'], heading: undefined },
		],
		rest: ['五、问题', '六、其他'],
	});
});

test('a report of figures only has the headings of the form', () => {
	expect(cut().before.map(({ heading }) => heading)).toEqual([
		'二、主动公开政府信息情况',
		'三、收到和处理政府信息公开申请情况',
		'四、政府信息公开行政复议、行政诉讼情况',
	]);
});

test('no text is lost or told twice where a part is missing', () => {
	for (const text of [
		[''],
		['', '一、总体情况'],
		['', '三、申请', '六、其他'],
		['一、总体情况', '四、复议'],
		['五、问题'],
	]) {
		const { before, rest } = cut(...text);
		expect([...before.flatMap(({ sections }) => sections), ...rest]).toEqual(text);
	}
	expect(cut('', '一、总体情况').before[0]?.sections).toEqual(['', '一、总体情况']);
});
