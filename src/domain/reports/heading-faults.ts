import { reportHeadings } from './report-headings.ts';

/** A heading of a report's body, and its line. */
interface Heading {
	depth: number;
	text: string;
	line: number;
}

/** What is wrong with the six headings of a report, and on which line; none when the heading is not there at all. */
export interface HeadingFault {
	line?: number;
	problem: string;
	remedy: string;
}

/** The six statutory headings that a body lacks, words otherwise or has out of order (国办公开办函〔2021〕30号). */
export function headingFaults(headings: readonly Heading[]): HeadingFault[] {
	const parts = headings.filter(({ depth }) => depth === 2);
	const wanted = Object.entries(reportHeadings);
	const faults = wanted.flatMap(([numeral, words]): HeadingFault[] => {
		if (parts.some(({ text }) => text === words)) return [];
		const alike = parts.find(({ text }) => text.startsWith(`${numeral}、`));
		return alike
			? [
					{
						line: alike.line,
						problem: `标题“${alike.text}”与规定的格式不一致`,
						remedy: `应为“${words}”，一字不改`,
					},
				]
			: [{ problem: `缺少标题“${words}”`, remedy: `请用 ## 写上，六个部分的标题一个也不能少` }];
	});
	if (faults.length > 0) return faults;
	const order = parts.filter(({ text }) => wanted.some(([, words]) => words === text));
	const misplaced = order.find(({ text }, i) => text !== wanted[i]?.[1]);
	return misplaced
		? [
				{
					line: misplaced.line,
					problem: `标题“${misplaced.text}”的位置不对`,
					remedy: '六个部分应按一至六的次序，各写一次',
				},
			]
		: [];
}
