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
