import { reportHeadings } from '../../src/domain/reports/report-headings.ts';
import { resultRowsOf } from '../../src/domain/reports/request-rows.ts';
import { reviewStep } from './seeded-case.ts';

/** What a report says otherwise than the sound one. */
export interface ReportChange {
	year?: number;
	issuer?: string;
	fields?: Record<string, unknown>;
	/** Text under the heading of a part, by the part's numeral. */
	parts?: Partial<Record<keyof typeof reportHeadings, string>>;
	/** A change of the finished text, such as data cannot hold. */
	from?: string | RegExp;
	to?: string;
}

const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };

/** An annual report of a town of its own, in which the gate finds nothing but for the change: three requests, two granted. */
export function annualReport(number: number, change: ReportChange = {}): { file: string; text: string } {
	const { year = 2025, issuer = `第${number}号检验镇人民政府`, fields, parts = {}, from, to = '' } = change;
	const empty = [0, 0, 0, 0, 0, 0, 0];
	const on = `${year + 1}-01-14`;
	const step = (by: string) => reviewStep(by, '可以公开', on);
	const data: Record<string, unknown> = {
		title: `${issuer}${year}年政府信息公开工作年度报告`,
		indexNumber: `11000000QH000001XA/${year + 1}-${number}`,
		issuer,
		writtenOn: on,
		publishedAt: `${on} 09:30`,
		keywords: ['年度报告'],
		summary: '检验内容检查所用的年度报告，不对外公开。',
		publicAttribute: '主动公开',
		review: { secrecy: step('保密审查员'), content: step('办公室负责人'), approval: step('镇长') },
		year,
		published: {
			rules: { made: 0, repealed: 0, inForce: 0 },
			normativeDocuments: { made: 1, repealed: 0, inForce: 4 },
			licences: 12,
			penalties: 5,
			coercion: 0,
			fees: 0,
		},
		requests: {
			received: [2, 1, 0, 0, 0, 0, 3],
			carriedIn: empty,
			results: {
				...Object.fromEntries(resultRowsOf(year).map((row) => [row, empty])),
				G: [1, 1, 0, 0, 0, 0, 2],
				U1: [1, 0, 0, 0, 0, 0, 1],
			},
			total: [2, 1, 0, 0, 0, 0, 3],
			carriedOut: empty,
		},
		remedies: { reconsideration: none, directSuit: none, suitAfterReconsideration: none },
		...fields,
	};
	const front = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	const body = Object.entries(reportHeadings).map(
		([numeral, heading]) => `## ${heading}\n\n${parts[numeral as keyof typeof reportHeadings] ?? '见下表。'}`
	);
	const text = `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
	return {
		file: `reports/disclosure/${year}-seeded-${number}.md`,
		text: from === undefined ? text : text.replace(from, to),
	};
}
