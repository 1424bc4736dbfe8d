import { checkLog, rewrittenEntry } from '../../domain/publication/publication-log-check.ts';
import { unrecorded } from '../../domain/publication/publication-standing.ts';
import { committedLogText, logFile, readLogText } from '../../storage/publication-log.ts';
import type { Observation, Rule } from '../rule.ts';
import { standingsOf } from '../standings.ts';

/** The publication log: an unbroken chain, its past as it was committed, its end as the content is. */
export const publicationLog: Rule = {
	name: '发布日志',
	check(content) {
		const text = readLogText(content.dir);
		const committed = committedLogText(content.dir);
		if (text === undefined)
			return committed === undefined ? [] : [broken(1, '发布日志被删去了', '请用 git checkout 恢复这个文件')];
		const { entries, fault } = checkLog(text);
		if (fault) return [broken(fault.line, fault.why, '请用 git checkout 恢复这个文件，不要手工修改')];
		const past = rewrittenEntry(checkLog(committed ?? '').entries, entries);
		const { changed, gone } = unrecorded(entries, standingsOf(content), new Set(content.texts.keys()));
		return [
			...(past === undefined
				? []
				: [broken(past, '以前提交的记录被改写了', '请用 git checkout 恢复这个文件，再运行 npm run record')]),
			...changed.map(({ path }) => ({
				file: path,
				field: logFile,
				problem: '内容与发布日志的最近一条记录不一致',
				remedy: '核对无误后运行 npm run record，与文稿一起提交',
			})),
			...gone.map((path) =>
				broken(1, `${path} 已经删去，日志里没有记录`, '请恢复文件；确应删去的，运行 npm run record')
			),
		];
	},
};

function broken(line: number, problem: string, remedy: string): Observation {
	return { file: logFile, field: '发布日志', line, problem, remedy };
}
