import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const { write, faults } = contentCopy();

describe('an emergency', () => {
	const emergency = (title: string, to: string) =>
		write(
			'emergency.yaml',
			`title: '${title}'\ntext: 请转移。\npublishedAt: '2026-11-20 18:05'\nlink: { text: 查看, to: '${to}' }\n`
		);

	test('may lead to this site and to the government', async () => {
		emergency('暴雨', 'contact/');
		expect(await faults()).toEqual([]);
		emergency('暴雨', 'https://www.gov.cn/');
		expect(await faults()).toEqual([]);
	});

	test.each([
		['暴雨', 'https://www.gov.cn@evil.example/x', '只能链接本站或者政府网站'],
		['暴雨', 'https://weibo.com/qinghe', '只能链接本站或者政府网站'],
		['暴雨', 'documents/2025/00037-land-transfer-2025-first/', '已经撤回'],
		['　 ', 'contact/', '请填写标题'],
	])('is refused: %s %s', async (title, to, message) => {
		emergency(title, to);
		expect(await faults()).toEqual([expect.stringContaining(message)]);
	});
});
