import { isUnavailable } from '../storage/database-faults.ts';

/** Errors whose message may quote what was being read. */
const quoting = ['SyntaxError', 'ZodError'];

/**
 * Logs an unexpected failure as one JSON line, without the data that was being handled. Gives the status of the answer:
 * 503 while the database is out of reach, else 500.
 */
export function logFailure(error: unknown): 500 | 503 {
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	const frames = stack
		?.split('\n')
		.filter((line) => line.trim().startsWith('at '))
		.slice(0, 8);
	const said = quoting.includes(name) ? {} : { error: message };
	const line = { level: 50, time: Date.now(), msg: 'failure', name, ...said, frames };
	process.stderr.write(`${JSON.stringify(line)}\n`);
	return isUnavailable(error) ? 503 : 500;
}
