import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/** How long an accepted request may take to finish after a stop was asked for, milliseconds. */
const patience = 20_000;

/**
 * On SIGTERM or SIGINT: takes nothing new, hangs up on connections without a request, finishes what was accepted,
 * waits for `alsoFinish`, then ends the process.
 */
export function stopGracefully(server: Server, log: Logger, alsoFinish: () => Promise<void>): void {
	const requests = new Map<Socket, number>();
	server.on('connection', (socket: Socket) => {
		requests.set(socket, 0);
		socket.once('close', () => requests.delete(socket));
	});
	server.prependListener('request', ({ socket }, response) => {
		requests.set(socket, (requests.get(socket) ?? 0) + 1);
		response.once('close', () => {
			if (requests.has(socket)) requests.set(socket, (requests.get(socket) ?? 1) - 1);
		});
	});
	const stop = (signal: NodeJS.Signals) => {
		log.info({ signal }, 'stopping');
		const finished = alsoFinish();
		server.close(() => {
			void finished.then(() => {
				log.info('stopped');
				process.exit(0);
			});
		});
		for (const [socket, count] of requests) if (count === 0) socket.destroy();
		setTimeout(() => {
			log.warn('hung up on requests that did not finish');
			process.exit(0);
		}, patience).unref();
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
}
