import { randomBytes } from 'node:crypto';
import { deriveKey, keyedDigest, sameDigest } from './sealing.ts';

/** A token for the browser in which an account has signed in: its tries are counted apart from those of strangers. */
export function browserToken(masterKey: Buffer, username: string): string {
	const name = randomBytes(16).toString('base64url');
	return `${name}.${markOf(masterKey, username, name)}`;
}

/** Whether a token was given to a browser of this account. It opens nothing. */
export function isKnownBrowser(masterKey: Buffer, username: string, token: string | undefined): boolean {
	const [name = '', mark = ''] = (token ?? '').split('.');
	return sameDigest(markOf(masterKey, username, name), mark);
}

const markOf = (masterKey: Buffer, username: string, name: string) =>
	keyedDigest(deriveKey(masterKey, 'known browser'), `${username} ${name}`);
