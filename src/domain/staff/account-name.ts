/** What is wrong with the name of a new account; undefined when it may be used. */
export function accountNameFault(username: string): string | undefined {
	return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)
		? undefined
		: '账号只用小写英文字母、数字、点和连字符，2至40个字符';
}
