/** Errors whose message may quote what was being read. */
const quoting = ['SyntaxError', 'ZodError'];

/** Logs an unexpected failure as one JSON line, without the data that was being handled. */
export function logFailure(error: unknown): void {
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	const frames = stack
		?.split('\n')
		.filter((line) => line.trim().startsWith('at '))
		.slice(0, 8);
	const said = quoting.includes(name) ? {} : { error: message };
	const line = { level: 50, time: Date.now(), msg: 'failure', name, ...said, frames };
	process.stderr.write(`${JSON.stringify(line)}\n`);
}
