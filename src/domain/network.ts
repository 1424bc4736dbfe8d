/**
 * The network that an address is counted with: an IPv4 address alone, an IPv6 address by its /64, which one
 * subscriber gets as a whole.
 */
export function networkOf(address: string): string {
	if (!address.includes(':')) return address;
	// The address parser of the web writes every form of an address in one way.
	const written = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1);
	if (written === undefined) return address;
	const [left = '', right] = written.split('::').map((part) => part.split(':').filter(Boolean)) as [
		string[],
		string[] | undefined,
	];
	const missing = right === undefined ? 0 : 8 - left.length - right.length;
	const groups = [...left, ...Array<string>(missing).fill('0'), ...(right ?? [])];
	return `${groups.slice(0, 4).join(':')}::/64`;
}
