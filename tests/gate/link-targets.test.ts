import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const file = 'disclosures/2026/00003-work-plan.md';
const { change, faults } = contentCopy();

describe('inside the portal the gate', () => {
	test.each([
		'/documents/2026/00031-budget-2026/',
		'../00031-budget-2026/#一',
		'#一总体要求',
		'/decisions/2026-bus-routes/',
		'/inspections/2025/',
		'/inspections/2024/compare/',
		'/inspections/problems/P2013-1/',
		'/disclosure/reports/2025/',
		'/disclosure/statutory/21-8/',
		'/disclosure/guide/',
		'/service-guides/',
		'/open-data/catalogue.csv',
		'/decisions/2026-bus-routes/steps.csv',
		'/systems/S1/',
		'/request/',
		'/',
		'/files/disclosures/2026/files/2026-budget.xlsx',
	])('lets %s pass', async (address) => {
		change(file, /$/, `\n[文件](${address})\n`);
		expect(await faults()).toEqual([]);
	});

	test.each([
		['/documents/2026/00099-nothing/', '链接的页面不存在：/documents/2026/00099-nothing/'],
		['/documents/2026/00031-budget-2026', '请在末尾加 /，写成 /documents/2026/00031-budget-2026/'],
		['./00031-budget-2026.md', '链接应写页面的路径：/documents/2026/00031-budget-2026/'],
		['files/2026-work-plan.xlsx', '附件的路径是 /files/'],
		['/files/disclosures/2026/files/none.pdf', '链接的页面不存在'],
		['/disclosure/statutory/22-1/', '链接的页面不存在'],
		['/zwgk/old.html', '链接的页面不存在'],
		['/plans/1999/', '链接的页面不存在'],
		['/inspections/2013/compare/', '链接的页面不存在'],
		['/inspections/problems/P2013-9/', '链接的页面不存在'],
		['/files/%E0%A4%A.pdf', '链接的页面不存在'],
		['%E0%A4%A', '链接的页面不存在'],
	])('finds that %s leads nowhere', async (address, message) => {
		change(file, /$/, `\n[文件](${address})\n`);
		expect(await faults()).toEqual([expect.stringContaining(message)]);
	});

	test('warns of a link to a withdrawn document', async () => {
		change(file, /$/, '\n[文件](/documents/2025/00037-land-transfer-2025-first/)\n');
		expect(await faults()).toEqual([expect.stringContaining('链接的文件已经撤回')]);
	});
});

describe('outside the portal the gate', () => {
	test.each([
		'https://www.gov.cn/zhengce/',
		'https://fuyi.hechuan.example/apply',
		'http://www.hechuan.example/',
		'https://www.example.org/x',
		'mailto:gongkai@qinghe.hechuan.example',
		'tel:0300-5550101',
	])('lets %s pass', async (address) => {
		change(file, /$/, `\n[网站](${address})\n`);
		expect(await faults()).toEqual([]);
	});

	test.each(['https://shop.example.com/a', 'http://www.gov.cn.example.com/', '//cdn.example.com/x'])(
		'refuses %s, which nobody has reviewed',
		async (address) => {
			change(file, /$/, `\n[网站](${address})\n`);
			expect(await faults()).toEqual([expect.stringContaining('链接的网站没有审核登记')]);
		}
	);

	test('reads a bare address up to the first Chinese mark', async () => {
		change(file, /$/, '\n见https://www.gov.cn/zhengce/。其他见 www.example.com，谢谢\n');
		expect(await faults()).toEqual([expect.stringContaining('把 www.example.com 加进 site.yaml')]);
	});

	test('lets pass what site.yaml lists, with the hosts below it', async () => {
		change('site.yaml', 'linkHosts: [www.example.org]', 'linkHosts: [www.example.org, example.com]');
		change(file, /$/, '\n[网站](https://a.example.com/)\n');
		expect(await faults()).toEqual([]);
	});
});
