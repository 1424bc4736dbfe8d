import {
	hashOfEntry,
	lineOfEntry,
	logStart,
	saltedDigest,
	type LogEntry,
} from '../../../src/domain/publication/publication-log.ts';
import { logFile } from '../../../src/storage/publication-log.ts';
import { soundDocument, type CaseGroup, type Draft } from '../seeded-case.ts';

const salt = '0'.repeat(32);
const gone = 'disclosures/2026/89700-gone.md';
const changed = 'disclosures/2026/89701-changed.md';

/** A log of publications, chained as it must be. */
function logOf(...publications: { path: string; source: string }[]): string[] {
	const entries: LogEntry[] = [];
	for (const { path, source } of publications) {
		const entry: Omit<LogEntry, 'hash'> = {
			n: entries.length + 1,
			at: '2026-09-08T02:00:00Z',
			act: '发布',
			path,
			digest: saltedDigest(salt, source),
			files: [],
			previous: entries.at(-1)?.hash ?? logStart,
			salt,
		};
		entries.push({ ...entry, hash: hashOfEntry(entry) });
	}
	return entries.map((entry) => `${lineOfEntry(entry)}\n`);
}

const before = soundDocument(89701);
const [first = '', second = ''] = logOf({ path: changed, source: before }, { path: gone, source: '' });
const [another = ''] = logOf({ path: changed, source: 'x' });

function logged(name: string, says: string, log: string, rest: Partial<Draft> = {}): Draft {
	return { name, rule: '发布日志', says, alone: true, files: { [logFile]: log }, ...rest };
}

/** Publication logs that were tampered with, or do not tell what the content folder holds. */
export const publicationLogs: CaseGroup = {
	kind: '发布日志',
	drafts: [
		logged('日志的一行被改动', '内容与摘要不符', first.replace('发布', '修改')),
		logged('日志的一行被删去', '编号应为1', second),
		logged('日志的两行换了次序', '编号应为1', second + first),
		logged('日志的末尾不完整', '末尾不完整', first.trimEnd()),
		logged('日志的写法不合规定', '写法不合规定', first.replace('{', '{ ')),
		logged('日志的过去被改写', '以前提交的记录被改写了', another, {
			past: [{ at: '2026-09-08T02:00:00Z', files: { [logFile]: first } }],
		}),
		logged('删去文件而没有记录', `${gone} 已经删去`, first + second),
		logged('改动文稿而没有记录', '与发布日志的最近一条记录不一致', first, {
			files: { [logFile]: first, [changed]: soundDocument(89701, {}, '改动了一句。') },
		}),
	],
};
