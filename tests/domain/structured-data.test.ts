import { expect, test } from 'vitest';
import { breadcrumbList, dataBlock } from '../../src/domain/publication/structured-data.ts';

test('no text can end a block of data, and its reader gets the text whole', () => {
	const block = dataBlock({ '@type': 'Article', headline: '</script><script>alert(1)</script>' });
	expect(block).not.toContain('<');
	expect(JSON.parse(block)).toMatchObject({
		'@context': 'https://schema.org',
		headline: '</script><script>alert(1)</script>',
	});
});

test('breadcrumbs are numbered from the home page', () => {
	const steps = ['首页', '决策公示'].map((name) => ({ name, address: `https://www.example.gov.cn/${name}` }));
	expect(breadcrumbList(steps)).toMatchObject({
		itemListElement: [
			{ position: 1, name: '首页' },
			{ position: 2, name: '决策公示' },
		],
	});
});
