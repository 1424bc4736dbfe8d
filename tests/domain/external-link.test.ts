import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGovernmentAddress, linkTarget } from '../../src/domain/publication/external-link.ts';

const domains = ['www.hechuan.example', 'county.example'];
const kindOf = (href: string) => linkTarget(href, domains).kind;

describe('a link leads', () => {
	test.each([
		'https://www.gov.cn/zhengce/',
		'http://gov.cn',
		'HTTPS://WWW.GOV.CN/',
		'https://www.gov.cn./',
		'https://www.gov.cn:8443/',
		'//www.gov.cn/',
		'https://ｗｗｗ．ｇｏｖ．ｃｎ/',
		'https://www.hechuan.example/',
		'https://fuyi.county.example/apply',
		'https://county.example/',
		'mailto:gongkai@evil.example',
		'tel:0300-5550101',
		'/documents/2026/00003-work-plan/',
		'../',
		'files/plan.pdf',
		'#注释',
		'?q=https://evil.example/',
		'',
	])('straight on: %s', (href) => expect(kindOf(href)).toBe('direct'));

	test.each([
		['https://www.gov.cn.evil.com/', 'https://www.gov.cn.evil.com/'],
		['https://www.gov.cn。evil.com/', 'https://www.gov.cn.evil.com/'],
		['https://evilgov.cn/', 'https://evilgov.cn/'],
		['https://www.gov.cn../', 'https://www.gov.cn../'],
		['http://evil.com/?x=.gov.cn', 'http://evil.com/?x=.gov.cn'],
		['http://evil.com/www.gov.cn', 'http://evil.com/www.gov.cn'],
		['http://evil.com#.gov.cn', 'http://evil.com/#.gov.cn'],
		['https://notcounty.example/', 'https://notcounty.example/'],
		['//evil.com/', 'https://evil.com/'],
		['\\\\evil.com', 'https://evil.com/'],
		['/\\evil.com', 'https://evil.com/'],
		['/\t/evil.com', 'https://evil.com/'],
		['https:evil.com', 'https://evil.com/'],
		['https:/evil.com', 'https://evil.com/'],
		['HTTPS://EVIL.COM', 'https://evil.com/'],
		['https://例子.公司/', 'https://xn--fsqu00a.xn--55qx5d/'],
		['https://ɡov.cn/', 'https://xn--ov-igb.cn/'],
		['http://127.0.0.1/', 'http://127.0.0.1/'],
	])('through the prompt: %s', (href, address) =>
		expect(linkTarget(href, domains)).toMatchObject({ kind: 'leaving', address })
	);

	test.each([
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		' java\nscript:alert(1)',
		'data:text/html,<script>',
		'vbscript:x',
		'file:///etc/passwd',
		'ftp://www.gov.cn/',
		'blob:https://www.gov.cn/1',
		'https://gov.cn@evil.com',
		'https://evil.com@www.gov.cn/',
		'https://',
		'http://[',
	])('nowhere: %s', (href) => expect(kindOf(href)).toBe('refused'));
});

test('one address, however it is written, has one prompt', () => {
	const target = linkTarget('https://www.example.org/a', domains);
	expect(target).toMatchObject({ path: expect.stringMatching(/^leave\/[\da-f]{12}\/$/) as string });
	expect(linkTarget('HTTPS://WWW.Example.org:443/a', domains)).toEqual(target);
	expect(linkTarget('https://www.example.org/b', domains)).not.toEqual(target);
});

test('whatever a browser would open outside of the government goes through the prompt or nowhere', () => {
	const piece = fc.constantFrom(
		'https:',
		'http:',
		'//',
		'/',
		'\\',
		'@',
		'.',
		':',
		'gov.cn',
		'evil.com',
		'?',
		'#',
		'\t'
	);
	const page = new URL('https://www.hechuan.example/zwgk/page/');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
			const href = pieces.join('');
			const opened = URL.parse(href, page);
			const leaves = opened !== null && opened.host !== page.host && !isGovernmentAddress(opened, domains);
			if (leaves) expect(kindOf(href)).not.toBe('direct');
		}),
		{ numRuns: 20_000 }
	);
});
