import { expect, test } from 'vitest';
import { elements, textOf } from '../../src/attachments/xml-nodes.ts';
import { disclosureReportSchema } from '../../src/domain/reports/disclosure-report.ts';
import { reportDocument } from '../../src/server/report-document.ts';
import { cityReport, cityTables, reportOf, trialRequests } from '../fixtures/annual-report.ts';
import { opened, paragraphs } from '../word/opened.ts';

const text = `按照《条例》编制本报告。

## 一、总体情况

总体平稳。

## 二、主动公开政府信息情况

见下表。

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

没有复议。

## 五、存在的主要问题及改进情况

## 六、其他需要报告的事项

没有。
`;

/** What the body of a Word document says, line by line; of a table its rows, its columns and its last number. */
async function linesOf(report: unknown, markdown: string): Promise<string[]> {
	const document = reportDocument(disclosureReportSchema.parse(report), markdown);
	const [body] = elements((await opened(document))('word/document.xml'), 'body');
	return (body?.children ?? []).flatMap((node) => {
		if (node.name === 'tbl') {
			const last = paragraphs(node).at(-1)?.text;
			return [`${elements(node, 'tr').length} × ${elements(node, 'gridCol').length}, ${last}`];
		}
		const words = elements(node, 't').map(textOf).join('');
		return words === '' ? [] : [words];
	});
}

test('a report is set with its tables at the ends of parts two to four', async () => {
	expect(await linesOf(cityReport, text)).toEqual([
		'某市人民政府2025年政府信息公开工作年度报告',
		'按照《条例》编制本报告。',
		'一、总体情况',
		'总体平稳。',
		'二、主动公开政府信息情况',
		'见下表。',
		'主动公开政府信息情况',
		'14 × 4, 0',
		'三、收到和处理政府信息公开申请情况',
		'收到和处理政府信息公开申请情况',
		'28 × 10, 819',
		'四、政府信息公开行政复议、行政诉讼情况',
		'没有复议。',
		'政府信息公开行政复议、行政诉讼情况',
		'4 × 15, 0',
		'五、存在的主要问题及改进情况',
		'六、其他需要报告的事项',
		'没有。',
		'某市人民政府',
		'2026年1月15日',
	]);
});

test('a report of figures only says where they are from and stands under the headings of the form', async () => {
	const trial = reportOf({ ...cityTables, year: 2020, requests: trialRequests });
	expect(await linesOf({ ...trial, published: undefined, transcribedFrom: '市政府网站' }, '')).toEqual([
		'某市人民政府2020年政府信息公开工作年度报告',
		'本文件的数据录自市政府网站。',
		'二、主动公开政府信息情况',
		'2020年的报告适用当时的试行格式，第二部分的表没有录入。',
		'三、收到和处理政府信息公开申请情况',
		'收到和处理政府信息公开申请情况',
		'26 × 10, 819',
		'四、政府信息公开行政复议、行政诉讼情况',
		'政府信息公开行政复议、行政诉讼情况',
		'4 × 15, 0',
		'某市人民政府',
		'2021年1月15日',
	]);
});
