import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';
import { runScript } from '../fixtures/portal.ts';

const { path } = contentCopy();

describe('making a file as a command', () => {
	const run = (...args: string[]) => runScript('new', args, { CONTENT_DIR: path() });

	test('writes the file, gives its number and what is left to fill in', () => {
		const { status, stdout } = run('disclosure', '--title', '青禾镇2027年财政预算', '--slug', 'budget-2027');
		expect(status).toBe(0);
		expect(stdout).toMatch(/已新建 \S*disclosures\/\d{4}\/\d{5}-budget-2027\.md/);
		expect(stdout).toMatch(/索引号 11000000QH000001XA\/\d{4}-\d{5}/);
		expect(stdout).toContain('summary：内容概述');
		const [, file = ''] = /已新建 \S*(disclosures\S+)/.exec(stdout) ?? [];
		expect(readFileSync(path(file), 'utf8')).toContain('title: 青禾镇2027年财政预算\n');
	});

	test('takes the kind by its Chinese name too', () => {
		expect(run('重大行政决策', '--slug', 'bridge').status).toBe(0);
	});

	test.each([[[]], [['nothing']], [['rule', '--colour', 'red']], [['rule', 'extra']]])(
		'says how it is used after %j',
		(args) => {
			const { status, stderr } = run(...args);
			expect(status).toBe(2);
			expect(stderr).toContain('用法：npm run new -- 种类');
		}
	);

	test('says which option is missing', () => {
		const { status, stderr } = run('rule');
		expect(status).toBe(2);
		expect(stderr).toContain('请用 --slug 写明英文短名');
	});
});
