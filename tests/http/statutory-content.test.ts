import { describe, expect, test } from 'vitest';
import { statutoryItemIds } from '../../src/domain/publication/statutory-items.ts';
import { builtPage, siteBuild } from '../fixtures/build-site.ts';
import { runScript } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';

describe('the statutory content', () => {
	test('has a page for every item, and none is blank', () => {
		for (const item of statutoryItemIds) {
			const html = builtPage(`disclosure/statutory/${item}`);
			expect(html.includes('class="document-list"') || html.includes('id="zero-reports"'), item).toBe(true);
		}
	});

	test('states on the page of an empty item that there is nothing, who says so and when', () => {
		const text = textOf(builtPage('disclosure/statutory/21-7'));
		expect(text).toContain('没有经批准的一事一议筹资筹劳事项');
		expect(text).toContain('（青禾镇农业农村办公室，2026年11月16日）');
	});

	test('is listed with a link for every item, also in the site map', () => {
		for (const page of ['disclosure/statutory', 'site-map'])
			for (const item of statutoryItemIds)
				expect(builtPage(page)).toContain(`href="/disclosure/statutory/${item}/"`);
	});
});

describe('a clarification', () => {
	const html = () => builtPage('clarifications/2026-bus-fare');
	test('says what is told, what is so and on what it rests', () => {
		const text = textOf(html());
		for (const said of ['取消老年人免费乘车，票价上调一倍', '这一说法不属实', '第二部分第（三）项', '2026年11月17日'])
			expect(text).toContain(said);
	}); // prettier-ignore

	test('is found in its column, in the site map and in the search', () => {
		expect(builtPage('clarifications')).toContain('href="/clarifications/2026-bus-fare/"');
		expect(builtPage('site-map')).toContain('href="/clarifications/"');
		expect(runScript('search', ['取消老年人免费乘车'], { BUILD_DIR: siteBuild }).stdout).toContain(
			'clarifications/2026-bus-fare/'
		);
	});

	test('leads back to its column', () => {
		expect(html()).toContain('href="/clarifications/"');
	});
});

describe('the guide', () => {
	test('has the nine contents that the regulation orders', () => {
		const text = textOf(builtPage('disclosure/guide'));
		for (const heading of [
			'分类',
			'编排体系',
			'获取方式',
			'机构名称',
			'办公地址',
			'办公时间',
			'联系电话',
			'传真号码',
			'互联网联系方式',
		])
			expect(text).toContain(heading);
	});
});
