/** Characters of a name, its ending included. */
const longestName = 80;

/** Controls, what Windows forbids, and invisible or direction-changing characters that disguise an ending. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"/\\|?*]/gu;

/**
 * Where a file lies in a case file: a folder, a number that makes it unique, and its own name made safe. The number
 * stands first, so that no name is one that Windows reserves.
 */
export function entryPath(folder: string, index: number, name: string): string {
	return `${folder}/${String(index + 1).padStart(2, '0')}-${safeName(name)}`;
}

/** A file name that every system can store, never a path. */
function safeName(name: string): string {
	const plain = name
		.normalize('NFC')
		.toWellFormed()
		.replace(/^.*[/\\]/s, '')
		.replace(unsafe, '_')
		.replace(/^[. ]+|[. ]+$/g, '');
	const characters = [...plain];
	if (characters.length === 0) return 'file';
	if (characters.length <= longestName) return plain;
	const ending = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? '';
	return characters.slice(0, longestName - ending.length).join('') + ending;
}
