import { existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';
import { commitAll, committed } from '../fixtures/git.ts';
import { runScript } from '../fixtures/portal.ts';

const plan = 'disclosures/2026/00003-work-plan.md';
const sheet = 'disclosures/2026/files/2026-work-plan.xlsx';
const log = 'publication-log.jsonl';
const content = contentCopy();
const { change, write, faults } = content;

const run = (name: string, ...args: string[]) => runScript(name, args, { CONTENT_DIR: content.path() });
const record = () => {
	const ran = run('record');
	expect(ran.stderr).toBe('');
	expect(ran.status).toBe(0);
	return ran.stdout;
};
/** What the gate finds but for the day: `npm run erase` writes that of the machine, which may be after the test's. */
const faultsBesideTheDay = async () => (await faults()).filter((fault) => !fault.includes(':erased.on:'));
const linesOf = () => readFileSync(content.path(log), 'utf8').trimEnd().split('\n');
const erase = (...more: string[]) =>
	run(
		'erase',
		'2026/00003-work-plan',
		'--by',
		'青禾镇党政综合办公室',
		'--ground',
		'《个人信息保护法》第四十七条',
		'--reason',
		'误载个人信息。',
		...more
	);

describe('the publication log in the gate', () => {
	test('is recorded once, and then agrees', async () => {
		expect(record()).toContain(`发布　${plan}`);
		expect(await faults()).toEqual([]);
		const before = readFileSync(content.path(log), 'utf8');
		expect(record()).toContain('已经是最新的');
		expect(readFileSync(content.path(log), 'utf8')).toBe(before);
		expect(before).not.toContain('工作计划');
	});

	test('wants every change, deletion and withdrawal recorded', async () => {
		record();
		change(plan, /$/, '\n更正一处。\n');
		expect(await faults()).toEqual([
			expect.stringMatching(/00003-work-plan\.md:1:.*不一致，.*npm run record/),
		]);
		expect(record()).toContain(`修改　${plan}`);
		rmSync(content.path('reception/2026-11.yaml'));
		expect(await faults()).toEqual([expect.stringContaining('reception/2026-11.yaml 已经删去')]);
		expect(record()).toContain('删除　reception/2026-11.yaml');
		change(
			plan,
			/^validity: /m,
			"withdrawn: { on: '2026-11-20', by: 办公室, ground: 制度, reason: 有误 }\nvalidity: "
		);
		expect(record()).toContain(`撤回　${plan}`);
		expect(await faults()).toEqual([]);
	}, 60_000);

	test('is refused when a line was changed, and when it was written anew', async () => {
		record();
		committed(content.path());
		const lines = linesOf();
		write(log, [lines[0]?.replace('发布', '修改'), ...lines.slice(1), ''].join('\n'));
		expect(await faults()).toEqual([expect.stringContaining(`${log}:1:发布日志:内容与摘要不符`)]);
		expect(run('record').stderr).toContain('第1行');
		rmSync(content.path(log));
		expect(await faults()).toEqual([expect.stringContaining('发布日志被删去了')]);
		record();
		expect(await faults()).toEqual([expect.stringContaining(`${log}:1:发布日志:以前提交的记录被改写了`)]);
	});

	test('is not recorded over content with errors', () => {
		change(plan, /^issuer: .*$/m, '');
		const { status, stderr } = run('record');
		expect(status).toBe(1);
		expect(stderr).toContain('issuer');
		expect(existsSync(content.path(log))).toBe(false);
	});
});

describe('erasure', () => {
	test('leaves numbers and dates, a digest, and nothing that the document said', async () => {
		record();
		const { status, stdout, stderr } = erase();
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(stdout).toContain(`已删除附件 ${sheet}`);
		const left = readFileSync(content.path(plan), 'utf8');
		expect(left).toContain("indexNumber: '11000000QH000001XA/2026-00003'");
		expect(left).toMatch(/digest: '?[0-9a-f]{64}/);
		expect(left).not.toContain('工作计划');
		expect(left).toMatch(/\n---\n$/);
		expect(existsSync(content.path(sheet))).toBe(false);
		const entries = linesOf().filter((line) => line.includes(plan));
		expect(entries.map((line) => line.includes('"salt"'))).toEqual([false, true]);
		expect(entries[1]).toContain('"act":"清除"');
		expect(await faultsBesideTheDay()).toEqual([]);
		expect(record()).toContain('已经是最新的');
	});

	test('keeps an attachment that another document names', async () => {
		change('disclosures/2026/00031-budget-2026.md', 'files/2026-budget.xlsx', 'files/2026-work-plan.xlsx');
		expect(erase().stdout).not.toContain('已删除附件');
		expect(existsSync(content.path(sheet))).toBe(true);
		expect(await faultsBesideTheDay()).toEqual([]);
	});

	test('is not done while words, attachments or salts are left', async () => {
		record();
		const salted = readFileSync(content.path(log), 'utf8');
		const attachment = readFileSync(content.path(sheet));
		erase();
		write(log, salted);
		write(sheet, attachment.toString('latin1'));
		change(plan, /$/, '\n张三，电话。\n');
		change(plan, /^title: .*$/m, 'title: 青禾镇2026年工作计划');
		expect((await faultsBesideTheDay()).join('\n')).toContain('文稿信息里还留有原来的内容');
		change(plan, /^title: .*$/m, 'title: 已清除的文件');
		const found = (await faultsBesideTheDay()).join('\n');
		expect(found).toContain('正文还在');
		expect(found).toContain(`附件还在：${sheet}`);
		expect(found).toContain('还留着盐值');
	});

	test('is told of versions that the repository still holds', async () => {
		committed(content.path());
		erase();
		commitAll(content.path());
		expect(await faultsBesideTheDay()).toEqual([expect.stringContaining('版本库里还有它以前的1个版本')]);
	});

	test('wants to know by whom, on what ground and why, and an existing document', () => {
		expect(run('erase', '2026/00003-work-plan').status).toBe(2);
		expect(erase('--by', '').status).toBe(2);
		expect(run('erase', '2026/00999-x', '--by', 'a', '--ground', 'b', '--reason', 'c').status).toBe(1);
	});
});
