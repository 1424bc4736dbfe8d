import { quarterInChinese } from '../../domain/calendar/quarter.ts';
import { personsIn } from '../../domain/identifiers/person-names.ts';
import type { AnsweredRequest } from '../../domain/publication/answered-request.ts';
import { longestExtension, replyPeriod } from '../../domain/requests/clock/periods.ts';
import { filesOf, type CheckedFile } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Fewer answers than these in a quarter let neighbours guess whose they are (a small cell, as statistics call it). */
const smallestCell = 3;

/**
 * The log of answered requests: file names that tell no number, no persons in the remarks, periods that can be, and
 * quarters with so few entries that they point at somebody.
 */
export const answeredRequests: Rule = {
	name: '办理情况',
	check: (content) => {
		const entries = filesOf(content, 'answered request');
		const quarters = Map.groupBy(entries, ({ data }) => String(data['quarter']));
		return [
			...entries.flatMap((entry) => [...misnamed(entry), ...persons(entry), ...longPeriod(entry)]),
			...[...quarters].flatMap(([quarter, entries]) => smallCell(quarter, entries)),
		];
	},
};

function misnamed({ file }: CheckedFile): Observation[] {
	if (/^disclosure-log\/\d{4}\/[0-9a-f]{10}\.md$/.test(file)) return [];
	const field = '文件位置';
	const problem = '文件名不是 npm run log 给的名称';
	return [
		{ file, field, problem, remedy: '请用 npm run log -- 受理编号 生成；受理编号写在回执上，不能作文件名' },
	];
}

function persons({ file, body }: CheckedFile): Observation[] {
	return personsIn(body).map((person) => ({
		file,
		field: '正文',
		value: person,
		problem: `正文里好像有个人的姓名或者称呼：${person}`,
		remedy: '请删去，只写信息的类别和公开的方式',
	}));
}

function longPeriod({ file, data }: CheckedFile): Observation[] {
	const { workingDays, extended } = data as AnsweredRequest;
	const allowed = replyPeriod + (extended ? longestExtension : 0);
	if (workingDays <= allowed) return [];
	return [
		{
			file,
			field: 'workingDays',
			value: `workingDays: ${workingDays}`,
			problem: `用时${workingDays}个工作日，超过${allowed}个工作日的期限（条例第三十三条）`,
			remedy: '请运行 npm run log 核对；属实的照此公开',
			level: 'warning',
		},
	];
}

function smallCell(quarter: string, entries: readonly CheckedFile[]): Observation[] {
	const [first] = entries;
	if (!first || entries.length >= smallestCell) return [];
	return [
		{
			file: first.file,
			field: 'quarter',
			value: quarter,
			problem: `${quarterInChinese(quarter)}只有${entries.length}件，可能看得出是谁的申请`,
			remedy: `请等满${smallestCell}件再发布；确需发布的，事项写得宽一些`,
			level: 'warning',
		},
	];
}
