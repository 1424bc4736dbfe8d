import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { dayAfterQuarter, quarterInChinese } from '../src/domain/calendar/quarter.ts';
import { answeredRequestSchema } from '../src/domain/publication/answered-request.ts';
import { logStanding } from '../src/domain/requests/answered-figures.ts';
import { particularsIn } from '../src/domain/requests/applicant-particulars.ts';
import type { Application } from '../src/domain/requests/application.ts';
import { tidyRequestNumber } from '../src/domain/requests/number.ts';
import { caseOf } from '../src/domain/requests/state.ts';
import { blanksOf } from '../src/gate/new-file.ts';
import { answeredRequestFile, withFigures } from '../src/gate/templates/answered-request.ts';
import { ContentError, readCalendar, readSite } from '../src/storage/content-files.ts';
import { contentText } from '../src/storage/content-text.ts';
import { logReference } from '../src/storage/log-reference.ts';
import { KeyError, masterKey } from '../src/storage/master-key.ts';
import { openApplication, requestKey } from '../src/storage/person-data.ts';
import { historyOf } from '../src/storage/register.ts';
import { findRequest } from '../src/storage/register-reading.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { registerOrExit } from './register-or-exit.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Writes the entry of an answered request for the public log (依申请公开办理情况), or brings its figures up to date and
 * keeps what was written by hand. What was asked is shown on a terminal alone and never written.
 */
const usage = 'npm run log -- 受理编号 [--subject 事项]';
const { values, positionals } = readArguments({ subject: { type: 'string' } }, usage);
const number = tidyRequestNumber(positionals[0] ?? '');
if (positionals.length !== 1 || !/^\d{4}-\d{4,9}$/.test(number)) wrongUse(usage);
const settings = settingsOrExit();
const { figures, application, reference } = await standingOrExit();
const file = `disclosure-log/${reference}.md`;
const path = join(settings.contentDir, file);
const before = existsSync(path) ? contentText(settings.contentDir, file) : undefined;
if (existsSync(path) && before === undefined) fail(`${file} 不是 UTF-8 编码，请在编辑器里另存为 UTF-8。`);
if (before !== undefined && values.subject !== undefined)
	fail(`${file} 已经有了，请直接修改其中的 subject（事项）。`);
const text =
	before === undefined
		? answeredRequestFile(figures, checked(values.subject ?? (await askedSubject())))
		: withFigures(before, figures);
if (text === undefined) fail(`${file} 没有以 --- 开头的文稿信息，请先运行 npm run check -- --content 改好。`);
const personal = application ? particularsIn(text, application) : [];
if (personal.length > 0)
	fail(`写有申请人的${personal.join('、')}，没有写入。请改写 ${file} 或者 --subject。`);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, text);
const done = before === undefined ? '已写入' : before === text ? '没有变化' : '已更新';
console.log(`${done} ${relative(process.cwd(), path)}`);
console.log(`${figures.outcome}（${figures.ground}），用时${figures.workingDays}个工作日`);
const blanks = blanksOf({ file, text });
if (blanks.length > 0) console.log(`请填写：\n${blanks.map((blank) => `  ${blank}`).join('\n')}`);
console.log(
	`${quarterInChinese(figures.quarter)}结束以后（${dayAfterQuarter(figures.quarter)}起）才能发布，填好以后运行 npm run check -- --content`
);

/** The figures, the application while its person is not erased, and the reference; or the end of the process with 1. */
async function standingOrExit() {
	const db = await registerOrExit();
	try {
		const row = await findRequest(db, number);
		if (!row) return fail(`没有受理编号 ${number}，请核对。`);
		const key = await masterKey(db, settings.dataDir, settings.masterKey);
		const request = caseOf(await historyOf(db, row.id));
		const { afterPayment } = readSite(settings.contentDir).requests;
		const standing = logStanding(request, readCalendar(settings.contentDir), afterPayment);
		if (!standing.ok) return fail(standing.refusal);
		const application = request.erasedAt
			? undefined
			: await openApplication(db, await requestKey(db, key, row.id));
		return { figures: standing.figures, application, reference: logReference(key, number) };
	} catch (error) {
		if (error instanceof KeyError || error instanceof ContentError) return fail(error.message);
		throw error;
	} finally {
		await db.destroy();
	}
}

async function askedSubject(): Promise<string | undefined> {
	if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
	console.error(`申请的内容（只在这里显示，不写入文件）：${askedIn(application)}`);
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	const answer = await terminal
		.question('事项，用本机关的话写信息的类别（回车：以后再填）：')
		.catch(() => '');
	terminal.close();
	return answer.trim() === '' ? undefined : answer;
}

function askedIn(asked: Application | undefined): string {
	if (!asked) return '个人信息已经销毁';
	return [asked.title, asked.documentNumber, asked.description].filter(Boolean).join('；');
}

/** A subject that the gate will accept. */
function checked(subject: string | undefined): string | undefined {
	if (subject === undefined) return undefined;
	const parsed = answeredRequestSchema.shape.subject.safeParse(subject);
	if (parsed.success) return parsed.data;
	return fail(`事项“${subject}”：${(parsed.error.issues[0]?.message ?? '').replace('\n', '，')}`);
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
