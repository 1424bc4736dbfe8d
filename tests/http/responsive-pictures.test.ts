import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, siteBuild, testBuilds } from '../fixtures/build-site.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const id = '2025/00030-enforcement-procedure-and-evidence';
const assets = (build: string) => join(build, 'current/client/_astro');
const pageOf = (build: string) =>
	readFileSync(join(build, 'current/client/documents', id, 'index.html'), 'utf8');

describe('a picture in a text', () => {
	let picture: string;
	beforeAll(() => {
		picture = /<picture>.*?<\/picture>/s.exec(pageOf(siteBuild))?.[0] ?? '';
	});

	test('is offered as AVIF and WebP, in widths for phone and desktop', async () => {
		for (const format of ['avif', 'webp']) {
			const files = [...picture.matchAll(new RegExp(`/_astro/([^ "]+\\.${format}) (\\d+)w`, 'g'))];
			expect(files.map(([, , width]) => Number(width))).toEqual([480, 960, 1600]);
			for (const [, name = '', width] of files)
				expect((await sharp(join(assets(siteBuild), name)).metadata()).width).toBe(Number(width));
		}
		expect(picture).toMatch(
			/<source type="image\/avif" sizes="[^"]+" width="1600" height="724" srcset="[^"]+">/
		);
	});
	test('keeps its words, holds its place and waits until it is near', () => {
		expect(picture).toMatch(
			/<img alt="行政执法流程图：[^"]+"[^>]* loading="lazy"[^>]* width="1600" height="724"/
		);
		expect(picture).toMatch(/<img [^>]*src="\/_astro\/[^"]+\.webp"/);
		expect(picture).not.toContain('style=');
	});
	test('leaves its original out of the site', () => {
		expect(readdirSync(assets(siteBuild)).filter((name) => /\.(?:png|jpe?g)$/.test(name))).toEqual([]);
	});
});

describe('a photograph with metadata', () => {
	const content = contentCopy();

	test('is shown upright, and no file of the site holds its metadata', async () => {
		const photo = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#b52b1e' } })
			.withExif({ IFD0: { Make: 'Camera', Model: 'C-1' } })
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toFile(content.path('disclosures/2025/files/photo.jpg'));
		expect(photo.format).toBe('jpeg');
		content.change(`disclosures/${id}.md`, '](./files/enforcement-flow.png)', '](./files/photo.jpg)');
		const build = join(testBuilds, 'photograph');
		buildSite({ BUILD_DIR: build, CONTENT_DIR: content.path() });
		expect(pageOf(build)).toMatch(/<img [^>]* width="600" height="1200"/);
		const files = readdirSync(assets(build)).filter((name) => name.startsWith('photo.'));
		expect(files.length).toBeGreaterThan(2);
		for (const name of files) {
			const { exif, xmp, iptc, orientation } = await sharp(join(assets(build), name)).metadata();
			expect({ name, exif, xmp, iptc, orientation: orientation ?? 1 }).toEqual({ name, orientation: 1 });
			expect(name).not.toMatch(/\.jpe?g$/);
		}
	}, 120_000);
});
