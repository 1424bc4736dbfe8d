import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isListed, type AddressList } from '../address-list.ts';

/**
 * Who asks: the address at the other end of the connection or, when that is one of the trusted proxies, the last
 * entry of X-Forwarded-For that is none of them. What stands further left was written by the client and is not
 * believed. IPv4 addresses are given as such, also where the system maps them into IPv6.
 */
export function clientAddress(request: IncomingMessage, settings: { trustedProxies: AddressList }): string {
	const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
	let address = plain(request.socket.remoteAddress ?? '');
	while (isListed(settings.trustedProxies, address)) {
		const before = plain(forwarded.pop()?.trim() ?? '');
		if (isIP(before) === 0) return address;
		address = before;
	}
	return address;
}

function plain(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}
