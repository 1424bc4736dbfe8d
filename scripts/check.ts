import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
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
const found = await Promise.all(steps.map(([command, args]) => said(command, args)));
for (const { words } of found) process.stdout.write(words);
if (found.some(({ ok }) => !ok)) process.exit(1);
await checkOrExit(contentDir);

/** Runs one step beside the others, and keeps what it says until all are done. */
async function said(command: string, args: string[]): Promise<{ ok: boolean; words: string }> {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
	const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
	return { ok: child.exitCode === 0, words: output + errors };
}
