import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteBuild } from '../fixtures/build-site.ts';
import { runScript, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';

const path = 'documents/2025/00037-land-transfer-2025-first/';
let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const read = async (address: string) => (await fetch(`${portal.url}/${address}`)).text();

describe('a withdrawn document', () => {
	test('keeps its address, which says when, by whom, on what ground and why', async () => {
		const html = await read(path);
		const text = textOf(html);
		for (const said of [
			'青禾镇2025年农村土地经营权流转情况',
			'本文件已撤回，不再公开。',
			'2025年11月14日',
			'青禾镇党政综合办公室',
			'《青禾镇政府信息主动公开制度》第十一条',
			'东岭村和西岭村的流转面积写反',
			'11000000QH000001XA/2025-00037',
			'2025-11-12 15:10',
			'0300-5550101',
		])
			expect(text).toContain(said);
		expect(html).toContain('href="/documents/2025/00036-land-transfer-2025/"');
		expect(html).toContain('href="/request/"');
		expect(html).toContain('<meta name="robots" content="noindex">');
	});

	test('shows neither its text, nor its summary, keywords and attachments', async () => {
		const html = await read(path);
		for (const hidden of [
			'18,760',
			'分村流转情况表',
			'公布2025年10月底',
			'分村面积',
			'/files/',
			'ArticleTitle',
		])
			expect(html).not.toContain(hidden);
	});

	test('gives its attachment to nobody', async () => {
		const file = 'files/disclosures/2025/files/land-transfer-2025.xlsx';
		expect((await fetch(`${portal.url}/${file}`)).status).toBe(404);
	});

	test('is marked in lists, without its summary', async () => {
		const html = await read('disclosure/statutory/21-3/');
		const item = html.split('<li>').find((part) => part.includes(path)) ?? '';
		expect(item).toContain('已撤回');
		expect(html).not.toContain('公布2025年10月底');
	});

	test('is found by title and number only, and says so', async () => {
		const { documents } = (await (await fetch(`${portal.url}/search/index.json`)).json()) as {
			documents: { path: string }[];
		};
		expect(documents.find((document) => document.path === path)).toEqual({
			path,
			title: '青禾镇2025年农村土地经营权流转情况',
			number: '11000000QH000001XA/2025-00037',
			column: '法定主动公开内容',
			publishedOn: '2025-11-12',
			validity: '已撤回',
			extra: '11000000QH000001XA/2025-00037',
			text: '本文件已撤回，不再公开。',
		});
		const search = (...words: string[]) => runScript('search', words, { BUILD_DIR: siteBuild }).stdout;
		expect(search('青禾镇2025年农村土地经营权流转情况')).toContain(`（已撤回）　${path}`);
		expect(search('分村面积')).not.toContain(path);
	});
});
