import { randomBytes } from 'node:crypto';
import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { findingInWords } from '../src/domain/publication/finding.ts';
import { checkLog } from '../src/domain/publication/publication-log-check.ts';
import { nextEntries, unrecorded } from '../src/domain/publication/publication-standing.ts';
import { checkContent, readContent } from '../src/gate/check-content.ts';
import { publicationLog } from '../src/gate/rules/publication-log.ts';
import { standingsOf } from '../src/gate/standings.ts';
import { readLogText, writeLog } from '../src/storage/publication-log.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Brings the publication log up to date: one entry for everything that was published, changed, withdrawn, deleted or
 * erased since its last. Refuses while the content has other errors, or while the log itself is broken.
 */
const usage = 'npm run record';
if (readArguments({}, usage).positionals.length > 0) wrongUse(usage);
const { contentDir } = settingsOrExit();
const now = new Date().toISOString();
const today = dayInShanghai(now);

const { findings } = await checkContent(contentDir, today);
const errors = findings.filter(({ level, rule }) => level === 'error' && rule !== publicationLog.name);
const { entries: log, fault } = checkLog(readLogText(contentDir) ?? '');
if (fault) console.error(`发布日志第${fault.line}行有问题：${fault.why}。请先用 git checkout 恢复这个文件。`);
for (const error of errors) console.error(`错误〔${error.rule}〕${findingInWords(error)}`);
if (fault || errors.length > 0) {
	console.error('没有登记。请先改正以上错误。');
	process.exit(1);
}
const { content } = readContent(contentDir, today);
const pending = unrecorded(log, standingsOf(content), new Set(content.texts.keys()));
const entries = nextEntries(log, pending, now, () => randomBytes(16).toString('hex'));
writeLog(contentDir, [...log, ...entries]);
for (const { n, act, path } of entries) console.log(`第${n}条　${act}　${path}`);
console.log(
	entries.length === 0
		? '发布日志已经是最新的，没有要登记的。'
		: `登记了${entries.length}条，末条摘要 ${entries.at(-1)?.hash}。请把 publication-log.jsonl 与文稿一起提交。`
);
