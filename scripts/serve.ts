import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { stopGracefully } from '../src/http/graceful-stop.ts';
import { createPortalServer } from '../src/http/server.ts';
import { readSettings } from '../src/settings.ts';
import { openDatabase } from '../src/storage/database.ts';
import { masterKey } from '../src/storage/master-key.ts';

/** Serves the built site: migrates, listens, says where, stops gracefully. */
const settings = readSettings();
if (!existsSync(join(settings.buildDir, 'server/entry.mjs'))) {
	console.error(`${settings.buildDir} 里没有构建好的网站，请先运行 npm run build`);
	process.exit(2);
}
masterKey(settings.dataDir, settings.masterKey);
await (await openDatabase(settings.dataDir)).destroy();
const log = pino({ base: null });
const server = await createPortalServer(settings, log);
stopGracefully(server, log);
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
