import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { precompress } from '../src/http/precompress.ts';
import { readSettings } from '../src/settings.ts';
import { checkOrExit } from './check-or-exit.ts';

/** Checks the content, builds the site into BUILD_DIR and compresses what can be compressed. */
const settings = readSettings();
checkOrExit(settings.contentDir);
const astro = spawnSync('astro', ['build', ...(process.stdout.isTTY ? [] : ['--silent'])], {
	stdio: 'inherit',
	env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (astro.status !== 0) process.exit(1);
await precompress(join(settings.buildDir, 'client'));
