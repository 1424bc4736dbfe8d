import sharp from 'sharp';

/** A small JPEG or PNG of one colour; `position` puts where it was taken into its EXIF, `author` who took it. */
export async function photograph(
	format: 'jpeg' | 'png',
	{ position = false, author }: { position?: boolean; author?: string } = {}
): Promise<Uint8Array> {
	const image = sharp({ create: { width: 48, height: 32, channels: 3, background: '#7a9' } });
	const exif = {
		...(author !== undefined && { IFD0: { Artist: author } }),
		...(position && {
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '30/1 15/1 20/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '110/1 30/1 40/1',
			},
		}),
	};
	return (Object.keys(exif).length > 0 ? image.withExif(exif) : image).toFormat(format).toBuffer();
}
