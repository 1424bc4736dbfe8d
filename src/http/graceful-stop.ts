import type { Server } from 'node:http';
import type { Logger } from 'pino';

/** How long an accepted request may take to finish after a stop was asked for, milliseconds. */
const patience = 20_000;

/** On SIGTERM or SIGINT: takes nothing new, finishes what was accepted, then ends the process. */
export function stopGracefully(server: Server, log: Logger): void {
	const stop = (signal: NodeJS.Signals) => {
		log.info({ signal }, 'stopping');
		server.close(() => {
			log.info('stopped');
			process.exit(0);
		});
		server.closeIdleConnections();
		setTimeout(() => {
			log.warn('gave up waiting');
			process.exit(1);
		}, patience).unref();
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
}
