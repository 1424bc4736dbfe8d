import { readSettings, type Settings } from '../src/settings.ts';

/** The settings; wrong ones are told and end the process with 2 (wrong use). */
export function settingsOrExit(): Settings {
	try {
		return readSettings();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(2);
	}
}
