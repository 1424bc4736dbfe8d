import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder below the content folder with the county's header and footer, their styles and pictures. */
export const frameFolder = 'frame';

/** The parts of the frame that are HTML. */
export const frameParts = ['header.html', 'footer.html'] as const;

/** The text of a file of the frame; undefined when the town has none. */
export function readFrameFile(contentDir: string, file: string): string | undefined {
	const path = join(contentDir, frameFolder, file);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Names of the styles and pictures of the frame. */
export function frameAssets(contentDir: string): string[] {
	return globSync('*.{css,svg,png,jpg,webp}', { cwd: join(contentDir, frameFolder) }).sort();
}
