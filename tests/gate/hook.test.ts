import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { logFile } from '../../src/storage/publication-log.ts';
import { committed, git } from '../fixtures/git.ts';

const plan = 'content/disclosures/2026/00003-work-plan.md';
let repository: string;

function change(file: string, from: string | RegExp, to: string): void {
	const text = readFileSync(join(repository, file), 'utf8');
	expect(text).toMatch(from);
	writeFileSync(join(repository, file), text.replace(from, to));
}

/** How many commits there are. */
const commits = () => Number(git(repository, 'rev-list', '--count', 'HEAD').stdout);

beforeEach(() => {
	repository = mkdtempSync(join(tmpdir(), 'gongkai-hook-'));
	for (const part of ['.githooks', 'content', 'scripts', 'src', 'package.json'])
		cpSync(part, join(repository, part), { recursive: true });
	rmSync(join(repository, 'content', logFile), { force: true });
	symlinkSync(resolve('node_modules'), join(repository, 'node_modules'));
	writeFileSync(join(repository, '.gitignore'), 'node_modules\n');
	committed(repository);
	git(repository, 'config', 'core.hooksPath', '.githooks');
	expect(commits()).toBe(1);
});

afterEach(() => rmSync(repository, { recursive: true }));

describe('the hook', () => {
	test('lets sound content pass', () => {
		change(plan, /^keywords: .*$/m, 'keywords: [依法行政]');
		expect(git(repository, 'commit', '-aqm', '改主题词')).toMatchObject({ status: 0 });
		expect(commits()).toBe(2);
	});

	test('refuses faulty content and says how to mend it', () => {
		change(plan, /^issuer: .*\n/m, '');
		const { status, stderr } = git(repository, 'commit', '-aqm', '删去发文机关');
		expect(status).toBe(1);
		expect(stderr).toContain('00003-work-plan.md · 第');
		expect(stderr).toContain('改法：请填写发文机关');
		expect(stderr).toContain('没有提交：内容检查发现错误');
		expect(commits()).toBe(1);
	});

	test('checks what is committed, not what lies in the folder', () => {
		const sound = readFileSync(join(repository, plan), 'utf8');
		change(plan, /^issuer: .*\n/m, '');
		git(repository, 'add', plan);
		writeFileSync(join(repository, plan), sound);
		expect(git(repository, 'commit', '-qm', '暂存区有错').status).toBe(1);
		git(repository, 'add', plan);
		change(plan, /^keywords: .*$/m, 'keywords: [依法行政]');
		git(repository, 'add', plan);
		change(plan, /^issuer: .*\n/m, '');
		expect(git(repository, 'commit', '-qm', '文件夹里有错').status).toBe(0);
	});

	test('does not run for commits without content', () => {
		rmSync(join(repository, 'node_modules'));
		writeFileSync(join(repository, 'notes.txt'), '说明');
		git(repository, 'add', '-A');
		expect(git(repository, 'commit', '-qm', '说明').status).toBe(0);
	});

	test('knows the past: an index number of a deleted document is not given again', () => {
		git(repository, 'rm', '-q', 'content/disclosures/2026/00035-major-penalty-filing.md');
		expect(git(repository, 'commit', '-qm', '删去').status).toBe(0);
		change(plan, '2026-00003', '2026-00035');
		git(repository, 'mv', plan, plan.replace('00003', '00035'));
		const { status, stderr } = git(repository, 'commit', '-aqm', '重用');
		expect(status).toBe(1);
		expect(stderr).toContain('索引号以前用于 disclosures/2026/00035-major-penalty-filing.md');
	});

	test('refuses to pass content that it cannot check', () => {
		rmSync(join(repository, 'node_modules'));
		change(plan, /^keywords: .*$/m, 'keywords: [依法行政]');
		const { status, stderr } = git(repository, 'commit', '-aqm', '没有安装');
		expect(status).toBe(1);
		expect(stderr).toContain('请先运行 npm ci');
	});
});

describe('the examples for continuous integration', () => {
	test.each(['gitea', 'github'])('for %s installs, fetches the whole past and runs the gate', (name) => {
		const { jobs } = parse(readFileSync(`.ci/examples/${name}.yml`, 'utf8')) as {
			jobs: { content: { steps: { run?: string; with?: Record<string, number> }[] } };
		};
		const { steps } = jobs.content;
		expect(steps.some((step) => step.with?.['fetch-depth'] === 0)).toBe(true);
		expect(steps.flatMap(({ run }) => (run ? [run] : [])).slice(-2)).toEqual([
			'npm ci',
			'npm run check -- --content',
		]);
	});

	test('for GitLab installs, fetches the whole past and runs the gate', () => {
		const { content } = parse(readFileSync('.ci/examples/gitlab.yml', 'utf8')) as {
			content: { image: string; variables: { GIT_DEPTH: string }; script: string[] };
		};
		expect(content.variables.GIT_DEPTH).toBe('0');
		expect(content.script.slice(-2)).toEqual(['npm ci', 'npm run check -- --content']);
	});
});
