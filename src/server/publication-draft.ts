import { globSync } from 'node:fs';
import { dayInShanghai } from '../domain/calendar/day.ts';
import { disclosure } from '../gate/templates/disclosure.ts';
import { contentText } from '../storage/content-text.ts';
import { currentCalendar, settings, site } from './site.ts';

/**
 * A draft for a document of 法定主动公开内容, with the next index number and every blank named: the file that
 * `npm run new -- disclosure` writes. Nothing of any request is in it.
 */
export function publicationDraft(now: Date): { file: string; text: string } {
	const { contentDir: dir } = settings;
	const today = dayInShanghai(now.toISOString());
	const paths = globSync('**/*.md', { cwd: dir });
	const content = {
		dir,
		today,
		files: [],
		bodies: [],
		texts: new Map(paths.map((file) => [file, contentText(dir, file) ?? ''])),
		site,
		calendar: currentCalendar(),
		// The publication log knows the numbers of files that are gone.
		history: undefined,
	};
	return disclosure.make({ content, site, answers: { slug: 'opened-on-request', 'written-on': today } });
}
