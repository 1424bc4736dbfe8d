import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { runScript } from '../fixtures/portal.ts';

const plan = 'disclosures/2026/00003-work-plan.md';
const { change, faults, path, write } = contentCopy();

function waive(rule: string, more = '', file = plan): void {
	write(
		'waivers.yaml',
		`- { file: ${file}, rule: ${rule}, reason: 历史文稿照原样保留, by: 党政综合办公室主任, on: '2026-11-20'${more} }\n`
	);
}

/** Two errors of one rule in the work plan. */
function spoil(): void {
	change(plan, /$/, '\n## 附\n\n#### 附表一\n\n## 附\n');
}

async function result() {
	const { findings, waived } = await checkContent(path(), '2026-11-23');
	return [findings.map(({ problem }) => problem), waived.map(({ problem }) => problem)];
}

describe('a waiver', () => {
	test('covers every finding of its rule in its file', async () => {
		spoil();
		waive('标题层次');
		expect(await result()).toEqual([[], ['标题跳级：附表一', expect.stringContaining('相同的标题：附')]]);
	});

	test('covers only what it is about', async () => {
		spoil();
		waive('标题层次', ', about: 附表一');
		expect(await result()).toEqual([[expect.stringContaining('相同的标题：附')], ['标题跳级：附表一']]);
	});

	test('covers no other file and no other rule, and is then named as idle', async () => {
		spoil();
		waive('标题层次', '', 'disclosures/2026/00031-budget-2026.md');
		expect((await result())[0]).toHaveLength(3);
		waive('链接');
		expect(await faults()).toContainEqual(
			expect.stringContaining(`waivers.yaml:1:0:对 ${plan} 保留“链接”的一条已经用不上，请删去这一条`)
		);
	});

	test('holds up to its last day', async () => {
		spoil();
		waive('标题层次', ", until: '2026-11-23'");
		expect((await result())[0]).toEqual([]);
		waive('标题层次', ", until: '2026-11-22'");
		expect((await result())[0]).toEqual([
			'标题跳级：附表一',
			expect.stringContaining('相同的标题：附'),
			expect.stringContaining('已经用不上（期限 2026-11-22）'),
		]);
	});

	test('cannot cover a file that breaks its schema', async () => {
		change(plan, /^issuer: .*\n/m, '');
		waive('格式');
		expect(await faults()).toEqual([
			expect.stringContaining('请填写发文机关'),
			expect.stringContaining('已经用不上'),
		]);
	});

	test.each(['reason', 'by', 'on'])('needs its “%s”', async (part) => {
		spoil();
		waive('标题层次');
		change('waivers.yaml', new RegExp(`, ${part}: [^,}]*`), ' ');
		expect((await faults()).join('\n')).toMatch(/waivers\.yaml:1:0\./);
		expect((await faults()).join('\n')).toContain('标题跳级');
	});
});

describe('the command', () => {
	test('ends with 0 when everything is waived, and prints waivers on request', () => {
		spoil();
		waive('标题层次', ", until: '2036-01-01'");
		const at = { CONTENT_DIR: path() };
		const plain = runScript('check', ['--content'], at);
		expect(plain.status).toBe(0);
		expect(plain.stdout).not.toContain('保留〔');
		const shown = runScript('check', ['--content', '--waivers'], at);
		expect(shown.stdout).toMatch(
			/保留〔标题层次〕\S+00003-work-plan\.md .*标题跳级.* · 理由：历史文稿照原样保留（党政综合办公室主任，2026-11-20，至2036-01-01）/
		);
		expect(shown.stdout).toMatch(/内容检查：\d+个文件，错误0处，提示\d+处，保留2处/);
	});

	test('tells machines findings and waivers, and no progress where there is no terminal', () => {
		spoil();
		waive('标题层次', ', about: 附表一');
		const { status, stdout, stderr } = runScript('check', ['--content', '--json'], { CONTENT_DIR: path() });
		const told = JSON.parse(stdout) as {
			files: number;
			findings: { level: string; rule: string }[];
			waived: { waiver: { by: string } }[];
		};
		expect(status).toBe(1);
		expect(told.findings.filter(({ level }) => level === 'error')).toHaveLength(1);
		expect(told.waived.map(({ waiver }) => waiver.by)).toEqual(['党政综合办公室主任']);
		expect(stderr).not.toContain('内容检查');
	});
});
