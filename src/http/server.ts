import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Logger } from 'pino';
import type { Settings } from '../settings.ts';
import { logAnswer } from './access-log.ts';
import { bodyRefusal } from './body-limit.ts';
import { fromOwnPage } from './origin.ts';
import { securityHeaders, setSecurityHeaders } from './security-headers.ts';
import { errorPages, staticFiles } from './static-files.ts';

type AstroHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: (error?: unknown) => void
) => Promise<void>;

/** Astro's own doors that the portal does not use: actions are called through pages, pictures are made at build. */
const closedDoors = /^_(actions|image|server-islands)(\/|$)/;

/**
 * The one server of the portal: security headers, health, limits, files, then Astro's live pages. Throws when the
 * site has not been built.
 */
export async function createPortalServer(settings: Settings, log: Logger): Promise<Server> {
	const clientDir = join(settings.buildDir, 'client');
	const entry = pathToFileURL(join(settings.buildDir, 'server', 'entry.mjs')).href;
	const { handler } = (await import(entry)) as { handler: AstroHandler };
	const files = staticFiles(clientDir);
	const sendError = errorPages(clientDir);
	const secure = settings.siteUrl?.startsWith('https:') ?? false;

	const answer = (request: IncomingMessage, response: ServerResponse) => {
		setSecurityHeaders(response, secure);
		logAnswer(log, request, response);
		if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
			response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end();
			return;
		}
		if (request.url === '/health') request.url = `${settings.base}health/`;
		const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
		if (!pathname.startsWith(settings.base)) {
			if (`${pathname}/` === settings.base || pathname === '/') redirect(response, settings.base);
			else sendError(response, 404);
			return;
		}
		const path = pathname.slice(settings.base.length);
		const refusal = bodyRefusal(request, path);
		if (refusal) {
			refuseBody(request, response, () => sendError(response, 413), refusal);
			return;
		}
		if (closedDoors.test(path)) {
			sendError(response, 404);
			return;
		}
		if (request.method === 'POST' && !fromOwnPage(request, settings.siteUrl)) {
			sendError(response, 403);
			return;
		}
		if (request.method !== 'POST' && needsSlash(path)) {
			redirect(response, `${settings.base}${path}/${query ? `?${query}` : ''}`);
			return;
		}
		const toAstro = () => {
			void handler(request, response, () => sendError(response, 404)).catch((error: unknown) => {
				log.error({ err: error }, 'unhandled');
				if (!response.headersSent) sendError(response, 500);
			});
		};
		if (request.method === 'POST') {
			toAstro();
			return;
		}
		const original = request.url;
		request.url = `/${path}${query ? `?${query}` : ''}`;
		files(request, response, () => {
			request.url = original;
			toAstro();
		});
	};

	const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 }, answer);
	server.on('checkContinue', (request, response) => {
		const path = (request.url ?? '').split('?')[0]?.slice(settings.base.length) ?? '';
		if (!bodyRefusal(request, path)) response.writeContinue();
		answer(request, response);
	});
	server.on('clientError', (_error, socket) => {
		const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
		if (socket.writable)
			socket.end(`HTTP/1.1 400 Bad Request\r\nConnection: close\r\n${headers.join('')}\r\n`);
	});
	return server;
}

function redirect(response: ServerResponse, location: string): void {
	response.writeHead(308, { Location: location }).end();
}

/** A page's address ends in a slash, a file's in an ending. */
function needsSlash(path: string): boolean {
	return path !== '' && !path.endsWith('/') && !/\.[a-z0-9]+$/i.test(path);
}

/** Answers without reading the body, then hangs up on whoever goes on sending. */
function refuseBody(
	request: IncomingMessage,
	response: ServerResponse,
	send413: () => void,
	status: 411 | 413
): void {
	response.setHeader('Connection', 'close');
	if (status === 413) send413();
	else response.writeHead(411).end();
	response.on('finish', () => setTimeout(() => request.destroy(), 1000).unref());
	request.resume();
}
