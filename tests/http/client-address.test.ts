import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { isListed, readAddressList } from '../../src/address-list.ts';
import { networkOf } from '../../src/domain/network.ts';
import { clientAddress } from '../../src/http/client-address.ts';
import { deskIsClosed } from '../../src/http/desk-door.ts';
import { readSettings } from '../../src/settings.ts';

const proxies = { TRUSTED_PROXIES: '10.0.0.1, 10.9.0.0/16, fd00::/8' };
const asked = (remoteAddress: string, forwarded?: string, settings: Record<string, string> = proxies) =>
	clientAddress(
		{ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
		readSettings(settings)
	);

describe('the address of who asks', () => {
	test('is that of the connection, whatever a stranger writes into X-Forwarded-For', () => {
		expect(asked('198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
		expect(asked('127.0.0.1', '203.0.113.9', {})).toBe('127.0.0.1');
	});
	test('is the last entry behind a trusted proxy, not what the client wrote before it', () => {
		expect(asked('10.0.0.1', '1.1.1.1, 203.0.113.9')).toBe('203.0.113.9');
	});
	test('skips further trusted proxies', () => {
		expect(asked('10.0.0.1', '1.1.1.1, 203.0.113.9, 10.9.4.5')).toBe('203.0.113.9');
		expect(asked('fd00::1', '2001:db8::9')).toBe('2001:db8::9');
	});
	test('is the proxy when its header is missing or is no address', () => {
		expect(asked('10.0.0.1')).toBe('10.0.0.1');
		expect(asked('10.0.0.1', "203.0.113.9, x' or 1=1")).toBe('10.0.0.1');
	});
	test('is the same for IPv4 mapped into IPv6', () => {
		expect(asked('::ffff:198.51.100.7')).toBe('198.51.100.7');
		expect(asked('::ffff:10.0.0.1', '::ffff:203.0.113.9')).toBe('203.0.113.9');
	});
});

test.each([
	['198.51.100.7', '198.51.100.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('a list of addresses', () => {
	test('holds single addresses and networks', () => {
		const list = readAddressList('192.0.2.7,10.1.0.0/16, 2001:db8::/32');
		const inside = ['192.0.2.7', '10.1.255.1', '2001:db8:ffff::1'];
		const outside = ['192.0.2.8', '10.2.0.1', '2001:db9::1', '', 'x', '::ffff:1.2.3.4'];
		expect(inside.filter((address) => isListed(list, address))).toEqual(inside);
		expect(outside.filter((address) => isListed(list, address))).toEqual([]);
	});
	test.each(['10.1.0.0/33', '10.1/16', 'example.org', '10.0.0.1,', '10.0.0.1/', '10.0.0.1/8/8', '::/129'])(
		'%j is refused at start with the entry that is wrong',
		(text) => {
			expect(() => readSettings({ DESK_ADDRESSES: text })).toThrow(/DESK_ADDRESSES：“.*”不是地址/);
		}
	);
});

describe('a desk with a list of addresses', () => {
	const list = readAddressList('10.1.0.0/16');
	test('is closed to all others, but not its handbook nor the rest of the site', () => {
		for (const path of [
			'staff',
			'staff/',
			'staff/sign-in/',
			'Staff/',
			'staff/handbook-x/',
			'staff/requests/1/',
		])
			expect(deskIsClosed(path, '198.51.100.7', list), path).toBe(true);
		for (const path of ['staff/handbook/', 'staff/handbook/01-publish/', 'staffing/', '', 'request/'])
			expect(deskIsClosed(path, '198.51.100.7', list), path).toBe(false);
		expect(deskIsClosed('staff/', '', list)).toBe(true);
	});
	test('is open to those on it; without a list to everybody', () => {
		expect(deskIsClosed('staff/', '10.1.2.3', list)).toBe(false);
		expect(deskIsClosed('staff/', '198.51.100.7', undefined)).toBe(false);
	});
});
