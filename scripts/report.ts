import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { findingInWords } from '../src/domain/publication/finding.ts';
import { liveReport, type ComputedFigures } from '../src/domain/reports/live-report.ts';
import type { RequestAccount } from '../src/domain/reports/request-account.ts';
import { firstYearOfForm } from '../src/domain/reports/request-rows.ts';
import { readContent } from '../src/gate/check-content.ts';
import { blanksOf } from '../src/gate/new-file.ts';
import { contentSources, isCounted } from '../src/gate/report-sources.ts';
import { computedReportFile, withComputedFigures } from '../src/gate/templates/computed-report.ts';
import { databaseFile, openDatabase } from '../src/storage/database.ts';
import { requestAccounts } from '../src/storage/request-accounts.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { reportInWords } from './report-in-words.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Computes the annual report of a year from the register and the content, prints its tables and what is not final, and
 * writes its file: a new one with a starting text, or the figures of the one that is there. `--json` only prints.
 */
const usage = 'npm run report -- 年份 [--json]';
const { values, positionals } = readArguments({ json: { type: 'boolean', default: false } }, usage);
const today = dayInShanghai(new Date().toISOString());
const [named = ''] = positionals;
const year = Number(named);
if (positionals.length !== 1 || !/^\d{4}$/.test(named)) wrongUse(usage);
if (year > Number(today.slice(0, 4))) wrongUse(`${usage}\n${year}年还没有开始`);
if (year < firstYearOfForm)
	wrongUse(
		`${usage}\n${firstYearOfForm}年以前的年度报告用旧格式，请用 npm run new -- disclosure-report 录入`
	);
const settings = settingsOrExit();
const file = `reports/disclosure/${year}.md`;
const { content, site } = contentOrExit();
const { calendar } = content;
const { afterPayment } = site.requests;
const sources = { accounts: await accountsOrExit(), ...contentSources(content, site) };
const report = liveReport(year, sources, { today, calendar, afterPayment });
if (values.json) console.log(JSON.stringify(inJson(), null, 2));
else {
	console.log(`${site.organ}${year}年政府信息公开工作年度报告的数据（${today}）\n`);
	console.log(reportInWords(report));
	writeReport(report.figures);
}

function inJson() {
	const [requests, published] = [report.requests, report.published].map((cells) =>
		Object.fromEntries<unknown>(cells)
	);
	return { today, ...report, requests, published };
}

function writeReport(figures: ComputedFigures): void {
	const { portalSince } = site;
	if (year < Number(portalSince.slice(0, 4)))
		return fail(`\n登记簿从${portalSince}起启用，没有${year}年的申请，没有写入 ${file}。`);
	const path = join(settings.contentDir, file);
	const before = existsSync(path) ? textOrExit(path) : undefined;
	const text =
		before === undefined
			? computedReportFile({ content, site }, year, figures)
			: (withComputedFigures(before, figures) ??
				fail(`${file} 的文稿信息写法有误，没有写入。请先运行 npm run check -- --content 改好。`));
	if (text !== before) {
		// Whoever breaks off here leaves the old file or the new one, never half of it.
		writeFileSync(`${path}.new`, text);
		renameSync(`${path}.new`, path);
	}
	const done = before === undefined ? '已新建' : text === before ? '没有变化' : '已更新数据';
	console.log(`\n${done} ${relative(process.cwd(), path)}`);
	const blanks = blanksOf({ file, text });
	if (blanks.length > 0) console.log(`请填写：\n${blanks.map((blank) => `  ${blank}`).join('\n')}`);
	console.log('填好以后运行 npm run check -- --content');
}

/** The text of the report, byte for byte; of one that was copied from elsewhere the figures are not ours to change. */
function textOrExit(path: string): string {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
		if (!/^transcribedFrom:/m.test(text)) return text;
		return fail(`${file} 写有 transcribedFrom，数据抄自别处，没有改动。`);
	} catch (error) {
		if (error instanceof TypeError) return fail(`${file} 不是 UTF-8 编码，请在编辑器里另存为 UTF-8。`);
		return fail(`读不到 ${file}：${reasonOf(error)}`);
	}
}

function contentOrExit() {
	const { content, findings } = readContent(settings.contentDir, today);
	const faults = findings.filter((finding) => finding.file !== file && isCounted(finding.file));
	for (const finding of faults) console.error(findingInWords(finding));
	if (faults.length > 0) return fail('以上文件要计入年度报告，请先改好。');
	const { site } = content;
	return site ? { content, site } : fail('site.yaml 有误，请先运行 npm run check -- --content 改好。');
}

async function accountsOrExit(): Promise<RequestAccount[]> {
	const path = join(settings.dataDir, databaseFile);
	if (!settings.databaseUrl && !existsSync(path)) return fail(`没有登记簿：${path}。请核对 DATA_DIR。`);
	try {
		const db = await openDatabase(settings);
		return await requestAccounts(db).finally(() => db.destroy());
	} catch (error) {
		return fail(
			`读不了登记簿：${reasonOf(error)}\n请用 npm run verify 核对；损坏的，用 npm run restore 恢复备份。`
		);
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
