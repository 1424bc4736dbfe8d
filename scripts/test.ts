import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that CI runs: check, then all tests against the built site. Ends with `N passed, N failed`. */
const env = { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };
const run = (command: string, args: string[]) =>
	spawnSync(command, args, { stdio: 'inherit', env }).status === 0;

const checked = run('node', ['scripts/check.ts']);
const result = join(mkdtempSync(join(tmpdir(), 'gongkai-test-')), 'result.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
const tested = run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...reporters]);
const { passed, failed } = countOf(result);
if (!checked) console.log('npm run check found faults (see above)');
console.log(`${passed} passed, ${failed + (checked ? 0 : 1)} failed`);
process.exit(checked && tested ? 0 : 1);

function countOf(file: string): { passed: number; failed: number } {
	try {
		const json = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
		return { passed: json.numPassedTests, failed: json.numFailedTests };
	} catch {
		return { passed: 0, failed: 1 };
	}
}
