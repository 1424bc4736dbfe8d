import { fault } from '../publication/finding.ts';
import { reportColumns } from './applicant-columns.ts';
import type { RemedyFigures, RequestFigures } from './disclosure-report.ts';
import { judgementGroups, judgementLabels, judgements } from './judgements.ts';
import { requestFaults } from './request-faults.ts';
import { fullRowLabel, resultRowsOf } from './request-rows.ts';

/** One way in which a report's tables do not add up, and where in its data. */
export interface ReportFault {
	path: (string | number)[];
	/** Problem and remedy, as {@link fault} writes them. */
	message: string;
}

interface Tables {
	year: number;
	requests: RequestFigures;
	remedies: RemedyFigures;
}

/** Everything that does not add up inside of one report (identities 1 to 4 of the form, 国办公开办函〔2021〕30号). */
export function reportFaults({ year, requests, remedies }: Tables): ReportFault[] {
	const rows = rowFaults(year, requests);
	return [...(rows.length > 0 ? rows : requestFaults(year, requests)), ...remedyFaults(remedies)];
}

function rowFaults(year: number, { results }: RequestFigures): ReportFault[] {
	const wanted = resultRowsOf(year);
	const stray = Object.keys(results).filter((row) => !wanted.some((known) => known === row));
	return [
		...wanted
			.filter((row) => results[row] === undefined)
			.map((row) => ({
				path: ['requests', 'results', row],
				message: fault(
					`缺少“${fullRowLabel(row)}”一行`,
					`请补上 ${row}；没有的，${reportColumns.length}个数都写 0`
				),
			})),
		...stray.map((row) => ({
			path: ['requests', 'results', row],
			message: fault(`${year}年的表没有 ${row} 这一行`, '请核对年份和行的代码'),
		})),
	];
}

/** Identity 4: 总计 of each of the three groups of table four. */
function remedyFaults(remedies: RemedyFigures): ReportFault[] {
	return Object.entries(judgementGroups).flatMap(([key, label]) => {
		const group = remedies[key as keyof RemedyFigures];
		const sum = judgements.reduce((total, name) => total + group[name], 0);
		if (sum === group.total) return [];
		const parts = judgements.map((name) => judgementLabels[name]).join('、');
		return [
			{
				path: ['remedies', key, 'total'],
				message: fault(
					`第四部分“${label}”的“总计”为${group.total}，${parts}之和为${sum}`,
					'两者应相等，请核对这一组的五个数'
				),
			},
		];
	});
}
