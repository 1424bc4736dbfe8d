import {
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/** Name of the link in BUILD_DIR that names the release being served. */
const current = 'current';

/** Name of the file in a release that says its base path. */
const baseFile = 'base-path';

/** The folder of the release that `current` names. Throws when nothing was built yet. */
export function currentRelease(buildDir: string): string {
	return realpathSync(join(buildDir, current));
}

/** A new empty folder for a release, named by the moment of the build. */
export function newRelease(buildDir: string, now: Date): string {
	const folder = join(buildDir, now.toISOString().replace(/[:.]/g, '-'));
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** Under which base path the current release was built. */
export function baseOfRelease(buildDir: string): string {
	return readFileSync(join(currentRelease(buildDir), baseFile), 'utf8');
}

/** Notes the base path of a release. */
export function noteBase(release: string, base: string): void {
	writeFileSync(join(release, baseFile), base);
}

/** Makes a finished release the current one, in one step. */
export function switchTo(buildDir: string, release: string): void {
	const link = join(buildDir, `${current}.new`);
	rmSync(link, { force: true });
	symlinkSync(basename(release), link);
	renameSync(link, join(buildDir, current));
}

/**
 * Removes releases that nobody can be reading when a server starts: all before the current one but the last, which
 * the server that is being replaced may still serve from.
 */
export function removeOldReleases(buildDir: string): void {
	const serving = basename(currentRelease(buildDir));
	const before = readdirSync(buildDir).filter((name) => /^\d{4}-/.test(name) && name < serving);
	for (const name of before.sort().slice(0, -1)) rmSync(join(buildDir, name), { recursive: true });
}
