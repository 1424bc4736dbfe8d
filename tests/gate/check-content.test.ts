import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';
import { runScript } from '../fixtures/portal.ts';

const plan = 'disclosures/2026/00003-work-plan.md';
const reception = 'reception/2026-12.yaml';
const withdrawn = 'disclosures/2025/00037-land-transfer-2025-first.md';
const content = contentCopy();
const { write, change, faults } = content;

describe('the gate', () => {
	test('passes the demonstration town', async () => expect(await faults()).toEqual([]));

	test('names file, line, field and remedy', async () => {
		change(plan, /^issuer: .*$/m, 'isuer: 青禾镇人民政府');
		expect(await faults()).toEqual([
			expect.stringMatching(/00003-work-plan\.md:\d+:issuer:没有填写，请填写发文机关/),
			expect.stringMatching(/00003-work-plan\.md:5:isuer:没有这个字段/),
		]);
	});

	test('finds what is wrong in the body of a file whose fields are wrong too', async () => {
		change(plan, /^issuer: .*$/m, 'isuer: 青禾镇人民政府');
		change(
			plan,
			/$/,
			'\n按青禾府[2026]3号办理。[甲](/documents/2026/nothing/)\n\n![](./files/nothere.png)\n'
		);
		const found = (await faults()).join('\n');
		for (const words of ['isuer:没有这个字段', '青禾府[2026]3号', '/documents/2026/nothing/', '图片不存在'])
			expect(found).toContain(words);
	});

	test('reads dates as they are written', async () => {
		change(plan, /^writtenOn: .*$/m, "writtenOn: '2026-02-30'");
		expect((await faults()).join()).toContain('这一天不存在');
	});

	test('never runs code that stands in front matter', async () => {
		write('disclosures/2026/00999-code.md', '---js\n{ title: (globalThis.pwned = true) }\n---\n正文');
		expect((await faults()).join()).toContain('应以单独一行 --- 开头');
		expect('pwned' in globalThis).toBe(false);
	});

	test.each([
		['YAML that cannot be read', plan, /^title: .*$/m, 'title: "a', '成对'],
		['a tab for indentation', plan, /^ {2}secrecy:/m, '\tsecrecy:', '制表符'],
		['a Chinese colon', plan, /^issuer: /m, 'issuer：', '英文半角'],
		['a field written twice', plan, /^issuer: .*$/m, 'issuer: a\nissuer: b', '写了两次'],
		['keywords that are no list', plan, /^keywords: .*$/m, 'keywords: 工作计划', '列表'],
		['a missing review', plan, /^ {2}approval: .*$/m, '', '缺少这项审查记录'],
		[
			'a review after publication',
			plan,
			"publishedAt: '2026-01-14",
			"publishedAt: '2026-01-12",
			'先审查、后公开',
		],
		['publication in the future', plan, "publishedAt: '2026-01-14", "publishedAt: '2026-11-24", '还没有到'],
		['a missing picture', plan, /$/, '\n![图](./files/nothere.png)\n', '图片不存在'],
		[
			'a picture without words',
			'disclosures/2026/00032-functions-and-leaders.md',
			/!\[[^\]]+\]/,
			'![]',
			'没有文字说明',
		],
		['a picture from another host', plan, /$/, '\n![图](https://x.example/a.png)\n', '不能引用其他网站'],
		['a number that is not that of the file', plan, '2026-00003', '2026-00903', '5位序号开头'],
		['a missing attachment', plan, 'files/2026-work-plan.xlsx', 'files/missing.xlsx', '附件不存在'],
		['an attachment outside its folder', plan, 'files/2026-work-plan.xlsx', 'files/../../x.xlsx', '附件'],
		['an index number used twice', plan, '2026-00003', '2026-00004', '重复'],
		['an unknown topic', plan, /^topic: .*$/m, 'topic: 天文', '主题分类'],
		[
			'evidence that does not exist',
			'reports/inspection/2025.md',
			'- documents/2025/00002-work-plan/',
			'- documents/2025/nothing/',
			'依据不存在',
		],
		['a wrong site', 'site.yaml', /siteCode: .*/, "siteCode: '12'", '网站标识码'],
		['a wrong calendar', 'calendar/2026.yaml', "'2026-02-15'", "'2027-02-15'", '本年度之内'],
		[
			'a withdrawal in the future',
			withdrawn,
			"on: '2025-11-14'",
			"on: '2026-11-24'",
			'撤回日期 2026-11-24 还没有到',
		],
		['a withdrawal without a reason', withdrawn, /^ {2}reason: .*$/m, '', '请写明撤回的原因'],
		[
			'a missing replacement',
			withdrawn,
			'2025/00036-land-transfer-2025',
			'2025/00036-x',
			'替代本文件的文稿不存在',
		],
		['a reception day in the weekend', reception, "'2026-12-04'", "'2026-12-05'", '2026-12-05 不是工作日'],
		['reception days without their notice', reception, /^notice: .*$/m, 'notice: 2026/00999-x', '公布接待日'],
	])('refuses %s', async (_, file, from, to, message) => {
		change(file, from, to);
		expect((await faults()).join('\n')).toContain(message);
	});

	test('reads files with the line ends and mark of Windows', async () => {
		const text = readFileSync(content.path(plan), 'utf8');
		write(plan, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
		expect(await faults()).toEqual([]);
	});

	test('tells that a file is not UTF-8', async () => {
		writeFileSync(content.path(plan), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe0, 0xba, 0xcc]));
		expect((await faults()).join()).toContain('不是 UTF-8');
	});

	test('gives one message for one field', async () => {
		change(plan, /^writtenOn: .*$/m, "writtenOn: '2026/1/5'");
		expect(await faults()).toHaveLength(1);
	});

	test('never answers a clerk in English', async () => {
		change(plan, /^review:[\s\S]*?(?=\n[a-z-])/m, 'review: 已审查');
		change(plan, /^keywords: .*$/m, 'keywords: 5');
		for (const fault of await faults())
			expect(fault.split(':').slice(3).join()).not.toMatch(/[a-z]{4,} [a-z]{2,}/);
	});

	test('gives the line of a fault between files too', async () => {
		change('reports/inspection/2025.md', '- documents/2025/00002-work-plan/', '- documents/2025/nothing/');
		const line =
			readFileSync(content.path('reports/inspection/2025.md'), 'utf8')
				.split('\n')
				.findIndex((l) => l.includes('2025/nothing/')) + 1;
		expect((await faults())[0]).toContain(`2025.md:${line}:`);
	});

	test('refuses a file in no column', async () => {
		write('notes.md', '---\ntitle: x\n---\n');
		expect((await faults()).join()).toContain('不在任何栏目');
	});

	test.each(['emergancy.yaml', 'calendar.yml'])('refuses %s, which the site would not read', async (file) => {
		write(file, 'title: 暴雨\n');
		expect((await faults()).join()).toContain('网站不读取这个文件');
	});

	test('checks an emergency like everything that is published', async () => {
		const emergency = (publishedAt: string, id: string) =>
			write(
				'emergency.yaml',
				`title: 暴雨红色预警\ntext: 请远离河道。\npublishedAt: '${publishedAt}'\n` +
					`link: { text: 应急预案, to: documents/${id}/ }\n`
			);
		emergency('2026-11-23 18:05', '2026/00038-flood-and-drought-plan');
		expect(await faults()).toEqual([]);
		emergency('2026-11-24 18:05', '2026/nothing');
		expect(await faults()).toEqual([
			expect.stringContaining('emergency.yaml:3:publishedAt:发布时间 2026-11-24 18:05 还没有到'),
			expect.stringContaining('emergency.yaml:4:link:链接的文稿不存在'),
		]);
	});

	test('keeps the pictures of a withdrawn document from being built', async () => {
		change(withdrawn, /$/, '\n![图](./files/enforcement-flow.png)\n');
		expect(await faults()).toEqual([expect.stringContaining('已撤回的文件不再公开图片')]);
	});

	test('lets the attachment of a withdrawn document be deleted', async () => {
		rmSync(content.path('disclosures/2025/files/land-transfer-2025.xlsx'));
		expect(await faults()).toEqual([]);
	});

	test('wants a timetable under the name of its month', async () => {
		write('reception/2026-10.yaml', readFileSync(content.path(reception), 'utf8'));
		expect(await faults()).toEqual([expect.stringContaining('文件名应为 2026-12.yaml')]);
	});

	test('as a command ends with 1 and prints JSON on request', () => {
		change(plan, /^issuer: .*\n/m, '');
		const plain = runScript('check', ['--content'], { CONTENT_DIR: content.path() });
		expect(plain.status).toBe(1);
		expect(plain.stdout).toMatch(
			/错误〔格式〕\S+00003-work-plan\.md · 第\d+行 · issuer · 没有填写 · 改法：请填写发文机关/
		);
		const json = runScript('check', ['--content', '--json'], { CONTENT_DIR: content.path() });
		expect(json.status).toBe(1);
		expect((JSON.parse(json.stdout) as { findings: unknown[] }).findings).toHaveLength(1);
		expect(runScript('check', ['--nonsense']).status).toBe(2);
		rmSync(content.path(), { recursive: true });
	});
});
