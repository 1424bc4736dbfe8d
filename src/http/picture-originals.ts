import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Removes from a built site the photographs and drawings that no page and no style names: the originals of pictures
 * that pages show as smaller files. An original tells where and with what it was taken.
 */
export async function removePictureOriginals(clientDir: string): Promise<void> {
	const pictures = globSync('_astro/*.{png,jpg,jpeg,webp,avif,tiff,gif}', { cwd: clientDir });
	if (pictures.length === 0) return;
	const unnamed = new Set(pictures.map((file) => basename(file)));
	for (const file of globSync('**/*.{html,css}', { cwd: clientDir })) {
		const text = await readFile(join(clientDir, file), 'utf8');
		for (const name of text.match(/[\w.-]+\.(?:png|jpe?g|webp|avif|tiff|gif)\b/g) ?? []) unnamed.delete(name);
	}
	await Promise.all([...unnamed].map((name) => rm(join(clientDir, '_astro', name))));
}
