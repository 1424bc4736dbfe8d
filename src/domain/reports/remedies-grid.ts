import { heading, valueCell, type TableGrid } from '../table-grid.ts';
import type { RemedyFigures } from './disclosure-report.ts';
import { judgementGroups, judgementLabels, type JudgementGroup } from './judgements.ts';

const columns = Object.entries(judgementLabels) as [keyof RemedyFigures[JudgementGroup], string][];
const groups = Object.keys(judgementGroups) as JudgementGroup[];

/** Table four as the form lays it out (国办公开办函〔2021〕30号): three groups of five columns over one row. */
export function remediesGrid(remedies: RemedyFigures): TableGrid {
	const width = columns.length;
	return {
		caption: '政府信息公开行政复议、行政诉讼情况',
		headRows: 3,
		rows: [
			[
				heading('行政复议', 'colgroup', { colSpan: width, rowSpan: 2 }),
				heading('行政诉讼', 'colgroup', { colSpan: 2 * width }),
			],
			['未经复议直接起诉', '复议后起诉'].map((name) => heading(name, 'colgroup', { colSpan: width })),
			groups.flatMap(() => columns.map(([, label]) => heading(label, 'col'))),
			groups.flatMap((group) =>
				columns.map(([name]) => valueCell(remedies[group][name], `${group}.${name}`))
			),
		],
	};
}
