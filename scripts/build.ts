import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { precompress } from '../src/http/precompress.ts';
import { removePictureOriginals } from '../src/http/picture-originals.ts';
import { writeSitemap } from '../src/http/sitemap.ts';
import { newRelease, noteBase, switchTo } from '../src/http/releases.ts';
import { fullAddress } from '../src/settings.ts';
import { checkOrExit } from './check-or-exit.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Checks the content and builds a new release into BUILD_DIR. Only a finished release becomes the current one: a
 * build that fails leaves the site as it was, and a running server goes on with the release it started with.
 */
const settings = settingsOrExit();
await checkOrExit(settings.contentDir);
const release = newRelease(settings.buildDir, new Date());
// Silent here is silent at run time too: the live pages log their failures themselves, without addresses.
const built = spawnSync('astro', ['build', '--silent'], {
	stdio: 'inherit',
	env: { ...process.env, BUILD_DIR: release, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (built.status !== 0) {
	rmSync(release, { recursive: true });
	console.error('构建没有成功，原来的网站没有变动。');
	process.exit(1);
}
await removePictureOriginals(join(release, 'client'));
await writeSitemap(join(release, 'client'), (path) => fullAddress(path, settings));
await precompress(join(release, 'client'));
noteBase(release, settings.base);
switchTo(settings.buildDir, release);
