import { readStandardCatalogue } from '../storage/content-files.ts';
import { settings } from './site.ts';

/** 政务公开标准目录 of the town; empty while there is none. */
export const standardCatalogue = readStandardCatalogue(settings.contentDir);
