import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameAssets, frameFolder } from '../storage/county-frame.ts';
import { settings } from './site.ts';

/** Names of the styles and pictures of the page frame. */
export function frameAssetNames(): string[] {
	return frameAssets(settings.contentDir);
}

/** The bytes of one of them. */
export function readFrameAsset(name: string): Buffer<ArrayBuffer> {
	return readFileSync(join(settings.contentDir, frameFolder, name));
}
