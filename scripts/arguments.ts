import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Ends the process with 2 (wrong use) and says how the command is used. */
export function wrongUse(usage: string): never {
	console.error(`用法：${usage}`);
	process.exit(2);
}

/** The options and words of a command line; wrong use ends the process. */
export function readArguments<T extends ParseArgsOptionsConfig>(options: T, usage: string) {
	try {
		return parseArgs({ options, allowPositionals: true });
	} catch {
		return wrongUse(usage);
	}
}
