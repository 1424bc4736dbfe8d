/** The shortest password that is accepted, characters. */
export const shortestPassword = 14;
/** The longest password that is accepted, characters. */
export const longestPassword = 200;

/** Characters that must be left of a password when what anybody would guess first is taken out. */
const ownCharacters = 8;

const sequences = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A password as it is hashed and measured: the same characters typed in another form are the same password. */
export function tidyPassword(password: string): string {
	return password.normalize('NFKC');
}

/**
 * What is wrong with a password or passphrase; undefined when it may be used. `guessable` are words that anybody would
 * try: the account's name, the town's.
 */
export function passwordFault(password: string, guessable: readonly string[]): string | undefined {
	const characters = [...tidyPassword(password)];
	if (characters.length < shortestPassword)
		return `密码至少${shortestPassword}个字符，可以是一句容易记住的话`;
	if (characters.length > longestPassword) return `密码最多${longestPassword}个字符`;
	const plain = characters.join('').toLowerCase();
	if (isRepeated(plain)) return '密码不能由同样的字符或者片段重复组成，请换一个';
	const own = guessable
		.map((word) => tidyPassword(word).toLowerCase())
		.filter((word) => word.length > 1)
		.sort((a, b) => b.length - a.length)
		.reduce((rest, word) => rest.replaceAll(word, ''), plain);
	if ([...own].length < ownCharacters) return '密码不能主要由账号、姓名或者本镇名称组成，请换一个';
	if ([...withoutSequences(own)].length < ownCharacters)
		return '密码不能主要由连续的数字、字母或者键盘上相邻的键组成，请换一个';
	return undefined;
}

/** Whether a text is one piece, shorter than half of it, over and over. */
function isRepeated(text: string): boolean {
	const next = (text + text).indexOf(text, 1);
	return next <= text.length / 2 || new Set(text).size < 4;
}

/** The text without runs of four and more characters that follow each other in a sequence, forwards or backwards. */
function withoutSequences(text: string): string {
	const both = sequences.flatMap((sequence) => [sequence, [...sequence].reverse().join('')]);
	let rest = '';
	for (let at = 0; at < text.length;) {
		let length = 1;
		while (at + length < text.length && both.some((one) => one.includes(text.slice(at, at + length + 1))))
			length += 1;
		if (length < 4) rest += text.slice(at, at + length);
		at += length;
	}
	return rest;
}
