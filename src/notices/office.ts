import type { Logger } from 'pino';
import type { Site } from '../domain/site.ts';
import type { Settings } from '../settings.ts';
import type { Database } from '../storage/tables.ts';

/** All that sending needs: the register with its key, the town, and where things are. */
export interface Office {
	db: Database;
	key: Buffer;
	site: Site;
	settings: Settings;
	log: Logger;
}
