import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortestReading } from '../../src/domain/requests/limits.ts';
import type { Role } from '../../src/domain/requests/roles.ts';
import { answerOf } from '../fixtures/application.ts';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { addStaffAccount, secretOn, staffPassword, startPortal, type Portal } from '../fixtures/portal.ts';
import { staffCode } from '../fixtures/staff-code.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Signs in with a new account of these roles and binds its second factor, as its owner does. */
async function enterDesk(page: Page, portal: Portal, roles: Role[]): Promise<void> {
	await page.goto(`${portal.url}/staff/`);
	await page.getByLabel('账号').fill(addStaffAccount(portal, { roles }));
	await page.getByLabel('密码').fill(staffPassword);
	await page.getByRole('button', { name: '登录' }).click();
	await page.getByLabel('验证码').fill(staffCode(secretOn(await page.content())));
	await page.getByRole('button', { name: '绑定并登录' }).click();
	await page.getByRole('link', { name: '已保存，进入办理台' }).click();
}

describe('a request, from form to reply', () => {
	let portal: Portal;
	beforeAll(async () => {
		portal = await startPortal();
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
		if (!script) {
			await citizen.waitForTimeout(shortestReading);
			await citizen.getByLabel(/^提交前请回答/).fill(answerOf(await citizen.content()));
		}
		await citizen.getByRole('button', { name: '提交申请' }).click();
		const number = (await citizen.locator('#number').textContent()) ?? '';
		const code = (await citizen.locator('#query-code').textContent()) ?? '';
		expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
		await citizen.reload();
		expect(await citizen.locator('#query-code').textContent()).toBe(code);

		const handler = await newPage(browser, script, complaints);
		const head = await newPage(browser, script, complaints);
		await enterDesk(handler, portal, ['handler']);
		await enterDesk(head, portal, ['reviewer', 'head']);
		await handler.getByRole('link', { name: number }).first().click();
		await handler.getByRole('button', { name: '已与申请人确认收到' }).click();
		await handler.getByRole('button', { name: '已人工告知' }).click();
		await handler.getByLabel('办理结果').selectOption('G2');
		await handler.getByRole('button', { name: '下一步：填写答复的内容' }).click();
		await handler.getByLabel('怎样提供').selectOption('attached');
		await handler.getByLabel('补充说明（选填）').fill('数字以公布的决算为准。');
		await handler.getByLabel('随答复提供的文件（选填）').setInputFiles({
			name: '决算.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from('%PDF-1.4 accounts'),
		});
		await handler.getByRole('button', { name: '送审' }).click();
		await head.reload();
		await head.getByRole('link', { name: number }).first().click();
		expect(await head.locator('main').textContent()).toContain('数字以公布的决算为准。');
		await head.getByRole('button', { name: '审核通过' }).click();
		await head.getByRole('button', { name: '批准答复' }).click();
		await handler.reload();
		await handler.getByLabel('送达方式').selectOption('portal');
		await handler.getByLabel('随答复书提供的信息（选填）').setInputFiles({
			name: '答复书.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from('%PDF-1.4 the reply'),
		});
		await handler.getByRole('button', { name: '送达答复' }).click();
		await handler.getByText('告知申请人：答复已送达').waitFor();

		await citizen.getByRole('link', { name: '查询办理进度' }).first().click();
		await citizen.getByLabel('受理编号').fill(number);
		await citizen.getByLabel('查询码').fill(code);
		await citizen.getByRole('button', { name: '查询' }).click();
		expect(await citizen.locator('main').textContent()).toContain('数字以公布的决算为准。');
		await citizen.getByRole('button', { name: /查看、打印 政府信息公开申请答复书/ }).click();
		expect(await citizen.locator('article.letter').textContent()).toContain('青禾公复〔2026〕');
		await citizen.getByRole('button', { name: '返回办理进度' }).click();
		const download = citizen.waitForEvent('download');
		await citizen.getByRole('button', { name: /下载 答复书\.pdf/ }).click();
		expect((await download).suggestedFilename()).toBe('答复书.pdf');
		expect(complaints).toEqual([]);
		await citizen.context().close();
		await handler.context().close();
		await head.context().close();
	});
});
