import type { Sharp } from 'sharp';

/** Thrown for a picture that cannot be read to its end. */
export class UnreadablePicture extends Error {}

/** Thrown for a picture of more pixels than allowed. */
export class TooManyPixels extends Error {}

/** Seconds for one picture. */
const patience = 20;

let turn: Promise<unknown> = Promise.resolve();

/**
 * A picture as it is seen and nothing else: turned as its camera says, in sRGB, 8 bits, without position, author,
 * preview and whatever else a file can hide. An animated one becomes its first frame. One at a time: an unpacked
 * picture takes hundreds of megabytes. Throws {@link TooManyPixels} and {@link UnreadablePicture}.
 */
export function cleanPicture(
	bytes: Uint8Array,
	format: 'jpeg' | 'png',
	mostPixels: number
): Promise<Uint8Array> {
	const cleaned = turn.then(() => saveAgain(bytes, format, mostPixels));
	turn = cleaned.catch(() => undefined);
	return cleaned;
}

async function saveAgain(bytes: Uint8Array, format: 'jpeg' | 'png', mostPixels: number): Promise<Uint8Array> {
	// Loaded with the first picture: the rest of the portal runs on machines for which sharp is not made.
	const { default: sharp } = await import('sharp');
	sharp.concurrency(1);
	sharp.cache(false);
	try {
		const {
			width,
			height,
			format: found,
			isPalette,
		} = await sharp(bytes, {
			limitInputPixels: false,
		}).metadata();
		if (width * height > mostPixels) throw new TooManyPixels();
		if (found !== format) throw new UnreadablePicture(`A ${found} instead of a ${format}`);
		const seen = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
			.timeout({ seconds: patience })
			.autoOrient()
			.toColourspace('srgb');
		return await encoded(seen, format, isPalette);
	} catch (error) {
		if (error instanceof TooManyPixels) throw error;
		throw new UnreadablePicture('The picture cannot be read', { cause: error });
	}
}

function encoded(picture: Sharp, format: 'jpeg' | 'png', palette: boolean): Promise<Uint8Array> {
	return (format === 'jpeg' ? picture.jpeg({ quality: 85 }) : picture.png({ palette })).toBuffer();
}
