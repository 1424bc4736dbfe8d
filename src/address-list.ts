import { BlockList, isIP } from 'node:net';

/** Addresses and networks (CIDR) that a setting names. */
export type AddressList = Pick<BlockList, 'check'>;

/** Reads `192.0.2.7, 10.1.0.0/16, 2001:db8::/32`. Throws with the first entry that is none, and how to mend it. */
export function readAddressList(text: string): AddressList {
	const list = new BlockList();
	for (const entry of text.split(',').map((part) => part.trim())) {
		const [address = '', prefix, ...more] = entry.split('/');
		const version = isIP(address);
		const longest = version === 6 ? 128 : 32;
		const bits = prefix === undefined ? longest : Number(prefix);
		if (version === 0 || more.length > 0 || !/^\d*$/.test(prefix ?? '') || prefix === '' || bits > longest)
			throw new Error(`“${entry}”不是地址，应为 192.0.2.7 或者 10.1.0.0/16，多个用英文逗号隔开`);
		list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4');
	}
	return list;
}

/** Whether an address belongs to a list; no list names what is not an address. */
export function isListed(list: AddressList, address: string): boolean {
	const version = isIP(address);
	return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
