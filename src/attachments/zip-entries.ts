import { unzipSync } from 'fflate';

/** Thrown instead of unpacking more than a machine can bear. */
export class UnpacksTooLarge extends Error {}

/** Thrown for a ZIP file that wants a password. */
export class Encrypted extends Error {}

/** Most that the XML of one file may unpack to, in bytes. */
const mostUnpacked = 200 * 1024 * 1024;
const mostEntries = 10_000;

/** What a ZIP file holds: the names of all entries, and the bytes of those that are XML. */
export interface ZipEntries {
	names: string[];
	xml: ReadonlyMap<string, Uint8Array>;
}

/** Unpacks the XML of a ZIP file within limits. Throws on a damaged file, an encrypted one and a bomb. */
export function zipEntries(bytes: Uint8Array): ZipEntries {
	if (((bytes[6] ?? 0) & 1) === 1) throw new Encrypted();
	const names: string[] = [];
	let unpacked = 0;
	const files = unzipSync(bytes, {
		filter: ({ name, originalSize }) => {
			names.push(plainName(name));
			const wanted = /\.(xml|rels)$/i.test(name);
			// fflate writes no more than the size that the file declares.
			unpacked += wanted ? originalSize : 0;
			if (unpacked > mostUnpacked || names.length > mostEntries) throw new UnpacksTooLarge();
			return wanted;
		},
	});
	return { names, xml: new Map(Object.entries(files).map(([name, data]) => [plainName(name), data])) };
}

function plainName(name: string): string {
	return name.replaceAll('\\', '/').replace(/^\/+/, '');
}
