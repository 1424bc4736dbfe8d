import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { tidyPassword } from '../domain/staff/password-rule.ts';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** The argon2id hash of a password, with its salt and cost. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const tag = await tagOf(password, salt);
	return ['argon2id', cost.memory, cost.passes, salt.toString('base64url'), tag.toString('base64url')].join(
		'$'
	);
}

/** Whether a password belongs to a hash; takes as long for a hash that does not exist. */
export async function passwordMatches(password: string, hash: string | undefined): Promise<boolean> {
	const [, , , salt = '', expected = ''] = (hash ?? 'argon2id$0$0$AAAAAAAAAAAAAAAAAAAAAA$').split('$');
	const tag = await tagOf(password, Buffer.from(salt, 'base64url'));
	const stored = Buffer.from(expected, 'base64url');
	return stored.length === tag.length && timingSafeEqual(stored, tag);
}

function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
	const parameters: Argon2Parameters = { ...cost, message: tidyPassword(password), nonce };
	return derive('argon2id', parameters);
}
