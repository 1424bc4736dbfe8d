import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { stopGracefully } from '../src/http/graceful-stop.ts';
import { baseOfRelease, removeOldReleases } from '../src/http/releases.ts';
import { createPortalServer } from '../src/http/server.ts';
import type { Office } from '../src/notices/office.ts';
import { startSender } from '../src/notices/sender.ts';
import { readCalendar, readSite } from '../src/storage/content-files.ts';
import { reviseByCalendar } from '../src/storage/calendar-revision.ts';
import { openDatabase } from '../src/storage/database.ts';
import { masterKey } from '../src/storage/master-key.ts';
import { upkeepOf } from '../src/storage/upkeep.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Serves the current release: checks what it needs, migrates, listens, says where, stops gracefully. */
const settings = settingsOrExit();
if (!existsSync(join(settings.buildDir, 'current')))
	refuse(`${settings.buildDir} 里没有构建好的网站，请先运行 npm run build`);
if (baseOfRelease(settings.buildDir) !== settings.base)
	refuse(
		`BASE_PATH 是 ${settings.base}，但网站是按 ${baseOfRelease(settings.buildDir)} 构建的，请重新运行 npm run build`
	);
const { db, key, site } = await openRegister().catch((error: unknown) =>
	refuse(`网站不能启动：${error instanceof Error ? error.message : String(error)}`)
);
removeOldReleases(settings.buildDir);
const log = pino({ base: null });
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
await recordCalendar();
const server = await createPortalServer(settings, log);
stopGracefully(server, log, startSender({ db, key, site, settings, log }));
const upkeep = upkeepOf(db, key, site);
void keepUp();
setInterval(() => void keepUp(), 5 * 60_000).unref();
server.on('error', (error) => {
	log.fatal({ err: error }, 'cannot listen');
	process.exit(1);
});
server.listen(settings.port, settings.host, () => {
	const bound = server.address();
	const port = typeof bound === 'object' && bound ? bound.port : settings.port;
	const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
	const url = `http://${host}:${port}${settings.base}`;
	log.info({ url }, 'listening');
	console.error(`网站：${url}`);
	console.error(`办理台：${url}staff/　添加账号：npm run staff -- add 账号 姓名`);
});

/** Opens the register with its key, after all that the live pages will need has been read once. */
async function openRegister(): Promise<Pick<Office, 'db' | 'key' | 'site'>> {
	const site = readSite(settings.contentDir);
	readCalendar(settings.contentDir);
	const opened = await openDatabase(settings);
	const key = await masterKey(opened, settings.dataDir, settings.masterKey);
	return { db: opened, key, site };
}

/** Records what newly published holidays do to open requests. Dates are right without it, so the site starts in any case. */
async function recordCalendar(): Promise<void> {
	const { afterPayment } = site.requests;
	try {
		const calendar = readCalendar(settings.contentDir);
		const added = await reviseByCalendar(db, key, { calendar, afterPayment, now: new Date() });
		if (added > 0) log.info({ added }, 'due dates revised by the calendar');
	} catch (error) {
		log.error({ err: error }, 'calendar');
	}
}

/** Records a notice that arrived meanwhile, deletes what has run out, and tells of the requests whose persons were erased by their numbers. Never throws. */
async function keepUp(): Promise<void> {
	await recordCalendar();
	try {
		const { announced, erased, failed } = await upkeep(readCalendar(settings.contentDir), new Date());
		if (announced.length + erased.length > 0) log.info({ announced, erased }, 'erasing');
		for (const { number, error } of failed) log.error({ err: error, number }, 'erasing');
	} catch (error) {
		log.error({ err: error }, 'housekeeping');
	}
}

function refuse(message: string): never {
	console.error(message);
	process.exit(2);
}
