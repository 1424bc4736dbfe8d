import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.ts';
import { checkOrExit } from './check-or-exit.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Types, format, lint and the content gate; `--content` the gate alone, `--json` its result for machines. */
const { values } = readArguments(
	{ content: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
	'npm run check -- [--content] [--json]'
);
const { contentDir } = settingsOrExit();

if (values.content || values.json) {
	await checkOrExit(contentDir, values.json);
	process.exit(0);
}

const steps: [string, string[]][] = [
	['astro', ['check', '--minimumFailingSeverity', 'hint', '--noSync']],
	['prettier', ['--check', '--log-level', 'warn', '.']],
	['eslint', ['--config', '.eslint.config.mjs', '--max-warnings', '0', '.']],
];
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
if (spawnSync('astro', ['sync', '--silent'], { stdio: 'inherit', env }).status !== 0) process.exit(1);
for (const [command, args] of steps) {
	if (spawnSync(command, args, { stdio: 'inherit', env }).status !== 0) process.exit(1);
}
await checkOrExit(contentDir);
