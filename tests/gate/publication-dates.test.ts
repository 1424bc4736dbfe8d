import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const content = contentCopy();
const { change, faults, write } = content;
const file = 'disclosures/2026/00991-notice.md';
const plan = 'disclosures/2026/00003-work-plan.md';

function git(day: string, ...args: string[]): void {
	const who = ['-c', 'user.name=clerk', '-c', 'user.email=clerk@example.invalid'];
	const at = `${day}T12:00:00+08:00`;
	const env = { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
	const { status, stderr } = spawnSync('git', ['-C', content.path(), ...who, ...args], {
		env,
		encoding: 'utf8',
	});
	expect(status, stderr).toBe(0);
}

function commit(day: string): void {
	git(day, 'add', '.');
	git(day, 'commit', '-q', '-m', '发布');
}

/** The demonstration as the portal took it over on 1 October, with every publication through it from then on. */
function takeOver(): void {
	change('site.yaml', /portalSince: .*/, "portalSince: '2026-10-01'");
	git('2026-10-01', 'init', '-q');
	commit('2026-10-01');
}

/** A copy of the work plan under another number, published on a day. */
function notice(publishedOn: string, writtenOn = '2026-11-05'): void {
	const text = readFileSync(content.path(plan), 'utf8')
		.replaceAll('2026-00003', '2026-00991')
		.replace(/writtenOn: '[\d-]+/, `writtenOn: '${writtenOn}`)
		.replace(/publishedAt: '[\d-]+/, `publishedAt: '${publishedOn}`)
		.replace(/^documentNumber: .*\n/m, '');
	write(file, text);
}

test('a text that was committed on the day of its publication, or the day after, is right', async () => {
	takeOver();
	notice('2026-11-10');
	commit('2026-11-11');
	expect(await faults()).toEqual([]);
});

test('a text that claims an earlier day than git is found', async () => {
	takeOver();
	notice('2026-11-10');
	commit('2026-11-12');
	expect(await faults()).toEqual([
		expect.stringContaining(
			`${file}:10:publishedAt:发布日期 2026-11-10 早于文稿进入本专栏的日期：2026-11-12 才第一次提交`
		),
	]);
});

test('a text that is about to be committed cannot claim last week', async () => {
	takeOver();
	notice('2026-11-16');
	expect(await faults()).toEqual([expect.stringContaining('2026-11-23 还没有提交')]);
	notice('2026-11-22');
	expect(await faults()).toEqual([]);
});

test('what was published before the portal is not compared', async () => {
	takeOver();
	notice('2026-09-10', '2026-09-07');
	commit('2026-11-12');
	expect(await faults()).toEqual([]);
});

test('a day or a title that was changed after publication is found', async () => {
	takeOver();
	notice('2026-11-10');
	commit('2026-11-10');
	change(file, /publishedAt: '[\d-]+/, "publishedAt: '2026-11-09");
	commit('2026-11-16');
	expect(await faults()).toEqual([expect.stringContaining('发布日期从 2026-11-10 提前到 2026-11-09')]);
	change(file, /publishedAt: '[\d-]+/, "publishedAt: '2026-11-17");
	change(file, /^title: .*$/m, 'title: 青禾镇工作计划');
	commit('2026-11-17');
	const { findings } = await checkContent(content.path(), '2026-11-23');
	expect(findings.map(({ level, problem }) => `${level} ${problem}`)).toEqual([
		'warning 发布日期从 2026-11-10 推后到 2026-11-17',
		'warning 标题在发布以后改过，原为“青禾镇2026年依法行政工作计划”',
	]);
});

test('a checkout without its whole past says that days were not compared', async () => {
	takeOver();
	notice('2026-11-10');
	commit('2026-11-12');
	const clone = content.path('shallow');
	git('2026-11-12', 'clone', '-q', '--depth', '1', `file://${content.path()}`, clone);
	const { findings } = await checkContent(clone, '2026-11-23');
	expect(findings.map(({ level, problem }) => `${level} ${problem}`)).toEqual([
		'warning 这份检出没有完整的提交历史，发布日期没有核对',
	]);
});
