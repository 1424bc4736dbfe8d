import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { readArguments, wrongUse } from './arguments.ts';
import { benchGate } from './bench/gate.ts';

/**
 * Measures: the content gate; a scripted year of requests on both databases; kill -9 while people write; how many
 * submissions a second are made durable. Ends with 1 when what was measured is not good enough.
 */
const usage =
	'npm run bench -- gate [--corpus 法律文件夹] | year [--count 件数] | kill [--times 次数] [--on sqlite|postgres|postgres-server] | submissions';
const text = { type: 'string' } as const;
const options = {
	corpus: text,
	count: text,
	times: text,
	on: text,
	'keep-build': { type: 'boolean' },
} as const;
const { values, positionals } = readArguments(options, usage);
const [what = ''] = positionals;
const ownOptions: Record<string, readonly string[]> = {
	gate: ['corpus'],
	year: ['count', 'keep-build'],
	kill: ['times', 'on', 'keep-build'],
	submissions: ['keep-build'],
};
const allowed = ownOptions[what];
if (positionals.length !== 1 || !allowed || Object.keys(values).some((name) => !allowed.includes(name)))
	wrongUse(usage);
if (values.corpus !== undefined && !existsSync(values.corpus)) wrongUse(usage);
if (what === 'gate') process.exit((await benchGate(values.corpus)) ? 0 : 1);
const measured = spawnSync('node', [`tests/bench/${what}.ts`, ...process.argv.slice(3)], {
	stdio: 'inherit',
});
process.exit(measured.status ?? 1);
