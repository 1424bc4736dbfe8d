import type { TextTemplate } from '../domain/requests/text-templates.ts';
import type { FramedSite } from '../domain/site.ts';
import { readSettings } from '../settings.ts';
import { readCalendar, readSite, readTextTemplates } from '../storage/content-files.ts';
import { countyFrame } from './county-frame.ts';
import { logFailure } from './failure-log.ts';

export const settings = readSettings();

/** Identity and texts of the town, and the frame of the site that hosts it. */
export const site: FramedSite = {
	...readSite(settings.contentDir),
	county: countyFrame(settings.contentDir, settings.base),
};

/** The office that letters come from. */
export const letterOffice = { site, contentDir: settings.contentDir };

/**
 * What stands in the content folder now: a change of staff counts without a restart. While a file is being edited and
 * cannot be read, what was last read serves.
 */
function asItStands<T>(first: T, read: () => T): () => T {
	let lastGood = first;
	return () => {
		try {
			lastGood = read();
		} catch (error) {
			logFailure(error);
		}
		return lastGood;
	};
}

/** The official calendar as it stands in the content folder now. */
export const currentCalendar = asItStands(readCalendar(settings.contentDir), () =>
	readCalendar(settings.contentDir)
);

/** The office's texts as they stand in the content folder now; none while there has been no sound file. */
export const currentTemplates = asItStands<readonly TextTemplate[]>([], () =>
	readTextTemplates(settings.contentDir)
);
