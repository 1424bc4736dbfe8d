import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { documentIdSchema } from '../src/domain/publication/document-id.ts';
import { latestEntries, saltedDigest } from '../src/domain/publication/publication-log.ts';
import { checkLog } from '../src/domain/publication/publication-log-check.ts';
import { nextEntries, unrecorded, withoutSalts } from '../src/domain/publication/publication-standing.ts';
import { readContent } from '../src/gate/check-content.ts';
import { attachmentPathsOf, standingsOf } from '../src/gate/standings.ts';
import { contentText } from '../src/storage/content-text.ts';
import { erasedSource } from '../src/storage/erased-source.ts';
import { readLogText, writeLog } from '../src/storage/publication-log.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Erases a document that holds personal data, as far as files go: empties it, deletes attachments that no other content
 * names, drops its salts from the publication log and records the erasure. The repository's past is the administrator's
 * to rewrite.
 */
const usage = 'npm run erase -- 文稿编号 --by 决定单位 --ground 依据 --reason 原因';
const { values, positionals } = readArguments(
	{ by: { type: 'string' }, ground: { type: 'string' }, reason: { type: 'string' } },
	usage
);
const { by, ground, reason } = values;
const id = documentIdSchema.safeParse(positionals[0]);
if (!id.success || positionals.length > 1 || !by?.trim() || !ground?.trim() || !reason?.trim())
	wrongUse(usage);
const { contentDir } = settingsOrExit();
const file = `disclosures/${id.data}.md`;
if (!existsSync(join(contentDir, file))) refuse(`没有这份文稿：${file}`);
const now = new Date().toISOString();
const today = dayInShanghai(now);
const logText = readLogText(contentDir);
const { entries: log, fault } = checkLog(logText ?? '');
if (fault) refuse(`发布日志第${fault.line}行有问题：${fault.why}。请先用 git checkout 恢复这个文件。`);

const before = readContent(contentDir, today).content;
const erasing = before.files.find((checked) => checked.file === file);
if (!erasing) refuse(`${file} 不合格式，请先运行 npm run check -- --content 改正`);
if (erasing.data['erased'] !== undefined) refuse(`${file} 已经清除`);
const text = contentText(contentDir, file) ?? '';
const digest = latestEntries(log).get(file)?.digest ?? saltedDigest(randomBytes(16).toString('hex'), text);
writeFileSync(join(contentDir, file), erasedSource(text, { on: today, by, ground, reason, digest }));

const named = new Set(
	before.files.filter((other) => other.file !== file).flatMap((other) => attachmentPathsOf(other))
);
const logged = log.filter(({ path }) => path === file).flatMap(({ files }) => files.map(({ path }) => path));
const orphans = [...new Set([...attachmentPathsOf(erasing), ...logged])].filter(
	(path) => !named.has(path) && existsSync(join(contentDir, path))
);
for (const path of orphans) rmSync(join(contentDir, path));

if (logText !== undefined) {
	const { content } = readContent(contentDir, today);
	const bare = withoutSalts(log, file);
	const standing = standingsOf(content).filter(({ path }) => path === file);
	const { changed } = unrecorded(bare, standing, new Set(content.texts.keys()));
	const entries = nextEntries(bare, { changed, gone: [] }, now, () => randomBytes(16).toString('hex'));
	writeLog(contentDir, [...bare, ...entries]);
}
console.log(`已清除 ${file}`);
for (const path of orphans) console.log(`已删除附件 ${path}`);
console.log(
	'正文里的图片请自行删去；其他文稿引用它的标题的，请一并修改。版本库里还有以前的版本：' +
		'提交以后，请管理员按操作手册“撤回、清除和发布日志”一章改写版本库。'
);

function refuse(message: string): never {
	console.error(message);
	process.exit(1);
}
