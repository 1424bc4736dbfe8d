import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { copyContent } from '../fixtures/content-copy.ts';

const plan = 'disclosures/2026/00003-work-plan.md';

/** The faults of the demonstration town when `text` stands at the end of a document. */
async function faultsWith(text: string): Promise<string[]> {
	const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
	copyContent(content);
	const document = `${readFileSync(join(content, plan), 'utf8')}\n\n${text}\n`;
	writeFileSync(join(content, plan), document);
	const { findings } = await checkContent(content, '2026-11-23');
	const lines = document.split('\n');
	return findings.map(
		({ file, line, field, problem, remedy }) => `${file} ${lines[line - 1]} ${field} ${problem}，${remedy}`
	);
}

test.each([
	['a link that runs code', '[甲](javascript:alert(1))', '链接只能是'],
	['one in disguise', '[甲](&#106;avascript:alert)', '链接只能是'],
	['one by reference', '[甲]: DATA:text/html,x', '链接只能是'],
	['a path on somebody’s disk', '[甲](file:///D:/plan.pdf)', '链接只能是'],
	['a host in disguise', '[甲](https://www.gov.cn@evil.example/)', '不能带用户名'],
	['a link in HTML', '看<a href="https://evil.example/">这里</a>', '正文不能写 HTML'],
	['HTML in a block', '<iframe src="https://evil.example/"></iframe>', '正文不能写 HTML'],
])('the gate refuses %s and names its line', async (_, text, message) => {
	const [first = ''] = await faultsWith(text);
	expect(first.startsWith(`${plan} ${text} 正文 `)).toBe(true);
	expect(first).toContain(message);
});

test('the gate lets through every way to write a good link', async () => {
	const good =
		'[甲](https://www.example.org/) <https://www.gov.cn> www.hechuan.example [乙](../00031-budget-2026/) [丙](#a) `<a>` [丁](tel:110) a@b.cn';
	expect(await faultsWith(good)).toEqual([]);
});

test('the addresses of the site itself belong to the web', async () => {
	const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
	copyContent(content);
	const site = readFileSync(join(content, 'site.yaml'), 'utf8')
		.replace('https://fuyi.hechuan.example/apply', 'javascript:alert(1)')
		.replace('[hechuan.example]', '[https://hechuan.example/]');
	writeFileSync(join(content, 'site.yaml'), site);
	const { findings } = await checkContent(content, '2026-11-23');
	const faults = findings.filter(({ file }) => file === 'site.yaml');
	expect(faults.map(({ field }) => field)).toEqual([
		'host.governmentDomains.0',
		'remedies.reconsiderationUrl',
	]);
});
