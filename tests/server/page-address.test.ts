import { expect, test } from 'vitest';
import { publicAddress } from '../../src/server/page-address.ts';
import { readSettings } from '../../src/settings.ts';

test.each([
	[{}, 'http://127.0.0.1:4321/documents/a/'],
	[{ PORT: '8080', HOST: '::1', BASE_PATH: '/zwgk' }, 'http://[::1]:8080/zwgk/documents/a/'],
	[{ SITE_URL: 'https://www.example.gov.cn' }, 'https://www.example.gov.cn/documents/a/'],
	[
		{ SITE_URL: 'https://www.example.gov.cn/', BASE_PATH: '/zwgk/' },
		'https://www.example.gov.cn/zwgk/documents/a/',
	],
])('with %j a page is at %s', (environment, address) => {
	expect(publicAddress('documents/a/', readSettings(environment))).toBe(address);
});
