/** What the drivers say of a failure: SQLite by `errcode`, PostgreSQL and sockets by `code`. */
function codesOf(error: unknown): { code: string; errcode: number; message: string } {
	const { code, errcode, message } = (error ?? {}) as {
		code?: unknown;
		errcode?: unknown;
		message?: unknown;
	};
	return {
		code: typeof code === 'string' ? code : '',
		errcode: typeof errcode === 'number' ? errcode : 0,
		message: typeof message === 'string' ? message : '',
	};
}

/** Whether a row was refused because one with the same key or unique value exists. */
export function isUniqueViolation(error: unknown): boolean {
	const { code, errcode } = codesOf(error);
	return code === '23505' || errcode === 2067 || errcode === 1555;
}

/** Whether PostgreSQL gave a transaction up in favour of another (serialization failure, deadlock): tried again, it can succeed. */
export function isLostRace(error: unknown): boolean {
	return ['40001', '40P01'].includes(codesOf(error).code);
}

/** Whether PostgreSQL gave up waiting for a lock. */
export function isLockTimeout(error: unknown): boolean {
	return codesOf(error).code === '55P03';
}

/** Sockets that fail; server that stops, starts, is full or read-only; statements and waits that took too long. */
const outOfReach =
	/^(E(CONN|PIPE|NOTFOUND|TIMEDOUT|AI_AGAIN|HOST|NET)\w*|08\w{3}|53\w{3}|57P0\d|57014|55P03|25P03|25006)$/;

/** What the driver itself says of a connection, without a code. */
const driverMessages = [
	/^Connection terminated/,
	/^timeout exceeded when trying to connect/,
	/^Query read timeout/,
	/is not queryable/,
	/^Postgres connection has been discarded/,
];

const sqliteBusy = 5;

/** Whether the database cannot answer for now, so that the same thing may succeed in a while. */
export function isUnavailable(error: unknown): boolean {
	const { code, errcode, message } = codesOf(error);
	if (outOfReach.test(code) || (errcode & 0xff) === sqliteBusy) return true;
	return code === '' && driverMessages.some((pattern) => pattern.test(message));
}
