import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const html = async (path: string) => (await fetch(portal.url + path)).text();
const found = async (words: string) => html(`/search/?q=${encodeURIComponent(words)}`);

describe('the organisation', () => {
	test('shows functions, leaders and offices, and is linked from its statutory item and the site map', async () => {
		const page = await html('/organisation/');
		for (const text of [
			'指导、支持和帮助村民委员会',
			'林晓岚',
			'主持镇政府全面工作',
			'0300-5550107',
			'24小时值守',
		])
			expect(page).toContain(text);
		expect(await html('/disclosure/statutory/20-02/')).toContain('href="/organisation/"');
		expect(await html('/site-map/')).toContain('href="/organisation/"');
	});
	test('is found by the name of an office', async () => {
		expect(await found('村级财务指导')).toContain('href="/organisation/"');
	});
});

describe('a service guide', () => {
	test('shows all that an applicant must know', async () => {
		const page = await html('/service-guides/homestead/');
		for (const text of [
			'第六十二条',
			'一户只能拥有一处宅基地',
			'申请表',
			'不予批准的，书面说明理由',
			'自受理之日起15个工作日',
			'不收费',
			'便民服务中心综合窗口',
			'0300-5550109',
			'宅基地批准书',
		])
			expect(page, text).toContain(text);
	});
	test('stands in the list, in its system, in the open data and in the search', async () => {
		const link = '/service-guides/homestead/';
		expect(await html('/service-guides/')).toContain(`href="${link}"`);
		expect(await html('/systems/s6/')).toContain('href="/service-guides/"');
		expect(await html('/open-data/catalogue.json')).toContain(link);
		expect(await found('拟建房屋的位置')).toContain(link);
	});
});

describe('the enforcement register', () => {
	test('shows powers, procedures, officers and results within their time', async () => {
		const page = await html('/enforcement/');
		for (const text of [
			'运输车辆未密闭造成遗撒',
			'第一百一十六条',
			'行政处罚简易程序',
			'申请行政复议',
			'11000019007',
			'青禾综执罚决字〔2026〕17号',
			'王某某',
			'2027-09-22',
		])
			expect(page, text).toContain(text);
		for (const path of ['/disclosure/statutory/20-06/', '/systems/s7/', '/systems/s9/', '/site-map/'])
			expect(await html(path), path).toContain('href="/enforcement/"');
	});
	test('is found by a fact of a penalty', async () => {
		expect(await found('未设置硬质围挡')).toContain('href="/enforcement/"');
	});
});

describe('the yearly tasks', () => {
	test('say how each stands in words and lead to their plan', async () => {
		const page = await html('/plans/2026/');
		expect(page).toContain('逾期完成');
		expect(page).toContain('href="/documents/2026/00003-work-plan/"');
		expect(await html('/plans/')).toContain('href="/plans/2025/"');
		expect(await html('/systems/s2/')).toContain('href="/plans/"');
	});
});
