import { fault } from '../publication/finding.ts';
import { reportColumns } from './applicant-columns.ts';
import { cellAt } from './report-cells.ts';

/** What a schema hands to its messages: where, and what stands there. */
interface Wrong {
	path?: PropertyKey[] | undefined;
	input?: unknown;
}

/** Message for a cell that is empty or holds text; like the others it names row and column as on paper. */
export function notNumber({ path = [], input }: Wrong): string {
	const found = typeof input === 'string' ? `写的是“${input}”，不是数` : '空着';
	return fault(`${cellAt(path) ?? ''}${found}`, '没有的写 0');
}

/** Message for a cell with a fraction. */
export function notWhole({ path = [], input }: Wrong): string {
	return fault(`${cellAt(path) ?? ''}为${String(input)}，不是整数`, '应为整数，请核对');
}

/** Message for a cell below 0. */
export function negative({ path = [], input }: Wrong): string {
	return fault(`${cellAt(path) ?? ''}为${String(input)}，小于 0`, '不应小于 0，请核对');
}

/** Message for a row of table three that is missing, too short or too long. */
export function notSeven({ path = [], input }: Wrong): string {
	const found = Array.isArray(input) ? `有${input.length}个数` : '没有填写';
	return fault(
		`${cellAt(path) ?? ''}${found}`,
		`每行应有${reportColumns.length}个数：${reportColumns.join('、')}，没有的写 0`
	);
}

/** Message for a group of figures that is missing. */
export function notGroup({ path = [] }: Wrong): string {
	return fault(`${cellAt(path) ?? ''}没有填写`, '请对照已发布的年报逐项填写，没有的写 0');
}
