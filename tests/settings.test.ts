import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

test.each([
	['postgres://gongkai:secret%40@db.example:5432/gongkai'],
	['postgresql://gongkai@127.0.0.1/gongkai?sslmode=require'],
])('the database can be %s', (url) => {
	expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url);
});

test.each([
	['secret'],
	['mysql://a:secret@b/c'],
	['postgres://a:secret@b'],
	['postgres://a:secret@b/'],
	['/secret/x'],
])('the database address %s is refused in Chinese, without being repeated', (url) => {
	const read = () => readSettings({ DATABASE_URL: url });
	expect(read).toThrow(/DATABASE_URL：应为 postgres:\/\/用户名/);
	expect(read).not.toThrow(/secret/);
});

test('without DATABASE_URL the register is a file', () => {
	expect(readSettings({ DATABASE_URL: '' }).databaseUrl).toBeUndefined();
});

test.each([['abc'], ['ftp://a.example'], ['https://a.example/path']])(
	'the site address %s is refused in Chinese',
	(url) => {
		expect(() => readSettings({ SITE_URL: url })).toThrow(/SITE_URL：(应为完整网址|只写协议和域名)/);
	}
);
