import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { addStaffAccount, staffAccount, startPortal, type Portal } from '../fixtures/portal.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a request, from form to reply', () => {
	let portal: Portal;
	beforeAll(async () => {
		portal = await startPortal();
		addStaffAccount(portal.dataDir);
	});
	afterAll(() => portal.stop());

	test.each([true, false])('with JavaScript %s', async (script) => {
		const complaints: string[] = [];
		const citizen = await newPage(browser, script, complaints);
		await citizen.goto(`${portal.url}/`);
		await citizen.getByRole('link', { name: '申请公开', exact: true }).click();
		await citizen.getByRole('link', { name: '在线申请' }).click();
		await citizen.getByRole('button', { name: '核对申请内容' }).click();
		expect(await citizen.title()).toMatch(/^错误：/);
		expect(await citizen.locator('.error-summary li').count()).toBe(7);
		if (script) expect(await citizen.evaluate(() => document.activeElement?.id)).toBe('error-summary');

		await citizen.getByLabel('自然人').check();
		await citizen.getByLabel('姓名或单位名称').fill('张三');
		await citizen.getByLabel('证件号码或统一社会信用代码').fill('11010519491231002X');
		await citizen.getByLabel('联系电话').fill('0300-5550188');
		await citizen.getByLabel('信息名称').fill('青禾镇2025年度财政决算');
		await citizen.getByLabel('身份证明复印件和其他材料（选填）').setInputFiles({
			name: '身份证明.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from('%PDF-1.4 proof'),
		});
		await citizen.getByLabel('电子', { exact: true }).check();
		await citizen.getByLabel('在本网站查询页下载').check();
		await citizen.getByRole('button', { name: '核对申请内容' }).click();
		expect(await citizen.getByRole('heading', { level: 1 }).textContent()).toBe('核对申请内容');
		expect(await citizen.locator('dl.answers').textContent()).toContain('110***********002X');

		await citizen
			.getByRole('button', { name: '修改 信息名称' })
			.or(citizen.getByRole('button', { name: '修改信息名称' }))
			.click();
		await citizen.getByLabel('信息名称').fill('青禾镇2025年度财政决算和说明');
		await citizen.getByRole('button', { name: '核对申请内容' }).click();
		expect(await citizen.locator('dl.answers').textContent()).toContain('身份证明.pdf');
		await citizen.getByRole('button', { name: '提交申请' }).click();
		const number = (await citizen.locator('#number').textContent()) ?? '';
		const code = (await citizen.locator('#query-code').textContent()) ?? '';
		expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
		await citizen.reload();
		expect(await citizen.locator('#query-code').textContent()).toBe(code);

		const staff = await newPage(browser, script, complaints);
		await staff.goto(`${portal.url}/staff/`);
		await staff.getByLabel('账号').fill(staffAccount.username);
		await staff.getByLabel('密码').fill(staffAccount.password);
		await staff.getByRole('button', { name: '登录' }).click();
		await staff.getByRole('link', { name: number }).click();
		await staff.getByRole('button', { name: '已与申请人确认收到' }).click();
		await staff.getByRole('button', { name: '已告知申请人' }).click();
		await staff.getByLabel('办理结果').selectOption('G2');
		await staff.getByLabel('答复的理由和内容').fill('您申请的信息可以公开，现予提供。');
		await staff.getByRole('button', { name: '登记决定' }).click();
		await staff.getByLabel('答复书和所附信息').setInputFiles({
			name: '答复书.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from('%PDF-1.4 the reply'),
		});
		await staff.getByRole('button', { name: '送达答复' }).click();
		await staff.getByText('待告知申请人：答复已送达').waitFor();

		await citizen.getByRole('link', { name: '查询办理进度' }).first().click();
		await citizen.getByLabel('受理编号').fill(number);
		await citizen.getByLabel('查询码').fill(code);
		await citizen.getByRole('button', { name: '查询' }).click();
		expect(await citizen.locator('main').textContent()).toContain('您申请的信息可以公开，现予提供。');
		const download = citizen.waitForEvent('download');
		await citizen.getByRole('button', { name: /下载 答复书\.pdf/ }).click();
		expect((await download).suggestedFilename()).toBe('答复书.pdf');
		expect(complaints).toEqual([]);
		await citizen.context().close();
		await staff.context().close();
	});
});
