import { checkLog } from '../domain/publication/publication-log-check.ts';
import { readLogText } from '../storage/publication-log.ts';
import { settings } from './site.ts';

/** The publication log as the site gives it; empty while none is kept. */
export const publicationLogText = readLogText(settings.contentDir) ?? '';

/** Its entries, oldest first. */
export const publicationLog = checkLog(publicationLogText).entries;
