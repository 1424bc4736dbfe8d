import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.ts';
import { checkOrExit } from './check-or-exit.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Types, format, lint and the content gate; `--content` the gate alone, `--json` its result for machines, `--waivers` also what was waived. */
const { values } = readArguments(
	{
		content: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		waivers: { type: 'boolean', default: false },
	},
	'npm run check -- [--content] [--json] [--waivers]'
);
const { contentDir } = settingsOrExit();

if (values.content || values.json || values.waivers) {
	await checkOrExit(contentDir, values);
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
