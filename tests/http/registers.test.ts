import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';

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

describe('the self-inspections', () => {
	test('account for every task of the year’s plan, as it stood when the report was published', async () => {
		const page = await html('/inspections/2024/');
		expect(page).toContain('共11项：按期完成10项，逾期完成0项，未完成1项');
		expect(page).toContain('列入2025年计划继续推进');
	});
	test('follow a problem from the report that found it to what closed it', async () => {
		const page = await html('/inspections/problems/P2013-3/');
		for (const text of [
			'2025年解决',
			'href="/inspections/2013/#P2013-3"',
			'href="/documents/2025/00034-petition-procedure-and-return-visits/"',
			'继续。自我监督和法律监督的制度已经建立',
		])
			expect(page, text).toContain(text);
		for (const path of ['/inspections/2025/', '/inspections/problems/', '/inspections/2025/compare/'])
			expect(await html(path), path).toContain('href="/inspections/problems/P2013-3/"');
		expect(await html('/inspections/')).toContain('正在整改的问题（2个）');
		expect(await found('舆论监督和群众监督的渠道')).toContain('href="/inspections/problems/P2013-3/"');
	});
	test('give their pictures as CSV', async () => {
		expect(await html('/inspections/problems.csv')).toContain('2024,1,0,4\r\n2025,1,3,2\r\n');
		expect(await html('/inspections/tasks.csv')).toContain('2013,9,1,0\r\n2024,10,0,1\r\n2025,10,0,0\r\n');
		expect(await html('/inspections/measures.csv')).toContain('2025,12,');
	});
	test('show staff which system has no evidence, and the public only by choice of the town', async () => {
		const open = await html('/inspections/2024/coverage/');
		expect(open).toContain('href="/documents/2024/00001-work-plan/"');
		expect(open).not.toContain('没有依据');
		expect(await html('/systems/s3/')).toContain('href="/inspections/2024/coverage/"');
		const { html: desk } = await (await signedIn(portal)).get('/staff/coverage/?year=2024');
		expect(desk).toContain('没有依据的制度有3项：学法培训、执法案卷评查与重大处罚备案、信访接待');
		expect(desk.match(/>没有依据</g)).toHaveLength(3);
	});
});

describe('the yearly reports', () => {
	test('are listed with their state, and the list is linked from the disclosure section and the site map', async () => {
		const page = await html('/reports/');
		for (const text of [
			'href="/inspections/2025/"',
			'href="/disclosure/reports/2025/"',
			'href="/reports/enforcement/2025/"',
			'href="/reports/website/2025/"',
			'href="/reports/rule-of-law/2025/"',
			'2026年2月26日上报，2026年3月11日公布',
			'最迟2027年3月31日公布',
			'本镇不编制：本专栏是禾川县人民政府网站的栏目',
		])
			expect(page, text).toContain(text);
		for (const path of ['/disclosure/', '/site-map/'])
			expect(await html(path), path).toContain('href="/reports/"');
	});

	test('of enforcement stand beside the year before and can be downloaded', async () => {
		const page = await html('/reports/enforcement/2025/');
		for (const text of ['2024年', '合计（宗）', '5.06', '增加0.88', '没有此项职权', '持证率（%）'])
			expect(page, text).toContain(text);
		expect(await html('/reports/enforcement/2025/table.csv')).toContain('行政处罚,合计（宗）,21,19,2');
		const workbook = await fetch(`${portal.url}/reports/enforcement/2025/table.xlsx`);
		expect(
			Buffer.from(await workbook.arrayBuffer())
				.subarray(0, 2)
				.toString()
		).toBe('PK');
	});

	test('are found by their words and rows, and stand in the open data', async () => {
		expect(await found('推进法治建设第一责任人')).toContain('href="/reports/rule-of-law/2025/"');
		expect(await found('不予许可数量')).toContain('href="/reports/enforcement/2025/"');
		expect(await found('安全检测评估次数')).toContain('href="/reports/website/2025/"');
		const catalogue = await html('/open-data/catalogue.json');
		for (const kind of ['rule-of-law', 'enforcement', 'website'])
			expect(catalogue, kind).toContain(`/reports/${kind}/2025/`);
	});
});

describe('the fees', () => {
	test('say for each year that nothing is charged, and belong to their statutory item', async () => {
		const page = await html('/fees/');
		for (const year of [2024, 2025, 2026]) expect(page).toContain(`<h2 id="year-${year}">`);
		expect(page).toContain('2025年没有收取行政事业性收费');
		for (const path of ['/disclosure/statutory/20-08/', '/site-map/'])
			expect(await html(path), path).toContain('href="/fees/"');
		expect(await found('没有执收的行政事业性收费项目')).toContain('href="/fees/"');
	});
});
