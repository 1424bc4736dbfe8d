import { readFileSync, statSync } from 'node:fs';
import ExifReader from 'exifreader';
import { largestReading } from './read-attachment.ts';

/** What a picture's metadata say of its maker. */
export interface PictureTraces {
	/** Whether it says where it was taken. */
	position: boolean;
	/** Who took or edited it, and the serial number of the camera. */
	persons: { name: string; value: string }[];
	/** All other text in the metadata. */
	texts: { name: string; value: string }[];
}

const personNames: Record<string, string> = {
	Artist: '作者',
	XPAuthor: '作者',
	creator: '作者',
	Creator: '作者',
	'By-line': '作者',
	Author: '作者',
	CameraOwnerName: '相机所有者',
	OwnerName: '相机所有者',
	BodySerialNumber: '相机序列号',
	SerialNumber: '相机序列号',
};
const positions =
	/^(GPS(Latitude|Longitude|Position|Coordinates|DestLatitude|DestLongitude)|Latitude|Longitude)$/;

/** Whether a file is a picture whose metadata can be read. */
export function isPicture(path: string): boolean {
	return /\.(png|jpe?g|webp)$/i.test(path);
}

/** Reads the metadata (EXIF, IPTC, XMP) of a picture; undefined when it cannot be read. */
export function pictureTraces(path: string): PictureTraces | undefined {
	if (statSync(path).size > largestReading) return undefined;
	const tags = loadTags(path);
	if (!tags) return undefined;
	const said = Object.entries(tags)
		.map(([name, tag]) => ({
			name,
			value: String(tag?.description ?? '')
				.replaceAll('\0', '')
				.trim(),
		}))
		.filter(({ value }) => value !== '');
	return {
		position: said.some(({ name }) => positions.test(name)),
		persons: said.flatMap(({ name, value }) => {
			const person = personNames[name];
			return person === undefined ? [] : [{ name: person, value }];
		}),
		texts: said.filter(({ name }) => personNames[name] === undefined),
	};
}

function loadTags(path: string): Record<string, Tag | undefined> | undefined {
	try {
		return ExifReader.load(readFileSync(path));
	} catch {
		return undefined;
	}
}

interface Tag {
	description?: string | number;
}
