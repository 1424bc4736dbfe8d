import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPicture, TooManyPixels, UnreadablePicture } from '../../src/attachments/clean-picture.ts';

const limit = 1_000_000;
/** A picture 40 wide and 20 high: its left half is red, its right half blue. */
const flag = () =>
	sharp({ create: { width: 40, height: 20, channels: 3, background: '#0000ff' } }).composite([
		{ input: { create: { width: 20, height: 20, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
	]);
const traced = () =>
	flag()
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Artist: 'ZHANG-SAN' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '31/1 12/1 0/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '114/1 5/1 0/1',
			},
		});
const pixel = async (bytes: Uint8Array, left: number, top: number) =>
	(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()).subarray(0, 3);
const near = (a: Uint8Array, b: number[]) => a.every((value, i) => Math.abs(value - (b[i] ?? 0)) < 12);

describe('a photo', () => {
	test('loses its position, its author and its turn, and stands as it was seen', async () => {
		const photo = await traced().jpeg().toBuffer();
		expect(Object.keys(ExifReader.load(photo))).toContain('GPSLatitude');
		const clean = await cleanPicture(photo, 'jpeg', limit);
		const { width, height, exif, xmp, iptc, icc, orientation } = await sharp(clean).metadata();
		expect({ width, height }).toEqual({ width: 20, height: 40 });
		expect([exif, xmp, iptc, icc, orientation]).toEqual([
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		expect(Buffer.from(clean).includes('ZHANG')).toBe(false);
		expect(
			Object.keys(ExifReader.load(Buffer.from(clean))).filter((name) => /GPS|Artist/.test(name))
		).toEqual([]);
		expect(near(await pixel(clean, 10, 5), [255, 0, 0])).toBe(true);
		expect(near(await pixel(clean, 10, 35), [0, 0, 255])).toBe(true);
	});

	test('loses what is written in comments and behind its end', async () => {
		const plain = await flag().jpeg().toBuffer();
		const words = Buffer.from('SECRET-WORDS');
		const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words]);
		const photo = Buffer.concat([
			plain.subarray(0, 2),
			comment,
			plain.subarray(2),
			words,
			Buffer.from('PK\x03\x04'),
		]);
		const clean = Buffer.from(await cleanPicture(photo, 'jpeg', limit));
		expect(clean.includes('SECRET-WORDS')).toBe(false);
		expect(clean.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
	});

	test('of a camera with other colours becomes sRGB', async () => {
		const photo = await flag().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
		expect((await sharp(photo).metadata()).icc).toBeDefined();
		const clean = await cleanPicture(photo, 'jpeg', limit);
		expect((await sharp(clean).metadata()).icc).toBeUndefined();
		expect(near(await pixel(clean, 5, 10), [255, 0, 0])).toBe(true);
	});

	test('in printing colours becomes one that every screen shows', async () => {
		const photo = await flag().toColourspace('cmyk').jpeg().toBuffer();
		expect((await sharp(photo).metadata()).space).toBe('cmyk');
		const { space, channels } = await sharp(await cleanPicture(photo, 'jpeg', limit)).metadata();
		expect({ space, channels }).toEqual({ space: 'srgb', channels: 3 });
	});
});

describe('a PNG picture', () => {
	test('loses its text and keeps its transparency', async () => {
		const words = { IFD0: { ImageDescription: 'SECRET-WORDS' } };
		const picture = await flag().ensureAlpha(0.5).withExif(words).png().toBuffer();
		const clean = await cleanPicture(picture, 'png', limit);
		expect(Buffer.from(clean).includes('SECRET')).toBe(false);
		expect((await sharp(clean).metadata()).hasAlpha).toBe(true);
	});

	test('of 16 bits becomes one of 8', async () => {
		const picture = await flag().toColourspace('rgb16').png().toBuffer();
		expect((await sharp(picture).metadata()).depth).toBe('ushort');
		expect((await sharp(await cleanPicture(picture, 'png', limit)).metadata()).depth).toBe('uchar');
	});

	test('of few colours stays small and keeps them', async () => {
		const picture = await flag().png({ palette: true }).toBuffer();
		const clean = await cleanPicture(picture, 'png', limit);
		expect((await sharp(clean).metadata()).isPalette).toBe(true);
		expect([...(await pixel(clean, 5, 10))]).toEqual([255, 0, 0]);
	});
});

describe('a picture is refused', () => {
	test('of too many pixels, however small its file is', async () => {
		const bomb = await sharp({ create: { width: 1001, height: 1000, channels: 3, background: '#fff' } })
			.png()
			.toBuffer();
		expect(bomb.length).toBeLessThan(20_000);
		await expect(cleanPicture(bomb, 'png', limit)).rejects.toThrow(TooManyPixels);
	});

	test('when it is cut off, or its name tells another format', async () => {
		const noise = await sharp({
			create: {
				width: 300,
				height: 300,
				channels: 3,
				background: '#fff',
				noise: { type: 'gaussian', sigma: 30 },
			},
		})
			.jpeg()
			.toBuffer();
		await expect(cleanPicture(noise.subarray(0, noise.length / 2), 'jpeg', limit)).rejects.toThrow(
			UnreadablePicture
		);
		await expect(cleanPicture(noise.subarray(0, 40), 'jpeg', limit)).rejects.toThrow(UnreadablePicture);
		await expect(cleanPicture(noise, 'png', limit)).rejects.toThrow(UnreadablePicture);
	});

	test('and the next one is still taken', async () => {
		const good = await flag().png().toBuffer();
		const [bad, next] = await Promise.allSettled([
			cleanPicture(Buffer.from('no picture'), 'png', limit),
			cleanPicture(good, 'png', limit),
		]);
		expect([bad.status, next.status]).toEqual(['rejected', 'fulfilled']);
	});
});
