import { fullAddress, type Settings } from '../settings.ts';
import { settings } from './site.ts';

/**
 * The full address of a page, `path` without a leading slash: at `SITE_URL`, else where this portal listens. Prerendered
 * pages keep the address that was right when they were built.
 */
export function publicAddress(path: string, given: Settings = settings): string {
	return fullAddress(path, given);
}
