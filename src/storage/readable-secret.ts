import { randomInt } from 'node:crypto';

/** Without characters that are mistaken for each other: about 4.95 bits each. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random secret that people copy by hand: groups of letters and digits with dashes between them. */
export function readableSecret(groups: number, length: number): string {
	const group = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
	return Array.from({ length: groups }, group).join('-');
}

/** A password for an account that is made or reset: about 98 bits. */
export const newPassword = () => readableSecret(4, 5);
