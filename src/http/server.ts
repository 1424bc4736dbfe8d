import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Logger } from 'pino';
import type { Settings } from '../settings.ts';
import { logAnswer } from './access-log.ts';
import { largestForm } from './body-limit.ts';
import { clientAddress } from './client-address.ts';
import { deskIsClosed } from './desk-door.ts';
import { currentRelease } from './releases.ts';
import { refusalOf } from './request-check.ts';
import { securityHeaders, setSecurityHeaders } from './security-headers.ts';
import { errorPages, staticFiles } from './static-files.ts';
import { uploadGate } from './upload-gate.ts';

type AstroHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: (error?: unknown) => void,
	locals: { address: string }
) => Promise<void>;

/**
 * The one server of the portal: security headers, health, limits, files, then Astro's live pages. Throws when the
 * site has not been built.
 */
export async function createPortalServer(settings: Settings, log: Logger): Promise<Server> {
	const release = currentRelease(settings.buildDir);
	const clientDir = join(release, 'client');
	const entry = pathToFileURL(join(release, 'server', 'entry.mjs')).href;
	const { handler } = (await import(entry)) as { handler: AstroHandler };
	const files = staticFiles(clientDir);
	const sendError = errorPages(clientDir);
	const uploads = uploadGate();
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
		const address = clientAddress(request, settings);
		// Astro would believe its first entry, which anybody can write.
		delete request.headers['x-forwarded-for'];
		const closed = deskIsClosed(path, address, settings.deskAddresses);
		const refusal = closed ? 404 : refusalOf(request, path, settings.siteUrl);
		if (refusal) {
			refuse(request, response, () => {
				if (refusal === 411) response.writeHead(411).end();
				else sendError(response, refusal);
			});
			return;
		}
		if (request.method !== 'POST' && needsSlash(path)) {
			redirect(response, `${settings.base}${path}/${query ? `?${query}` : ''}`);
			return;
		}
		const toAstro = () => {
			void handler(request, response, () => sendError(response, 404), { address }).catch((error: unknown) => {
				log.error({ err: error }, 'unhandled');
				if (!response.headersSent) sendError(response, 500);
			});
		};
		if (request.method === 'POST') {
			if (uploads.enter(request, response)) toAstro();
			else refuse(request, response, () => sendError(response, 503));
			return;
		}
		const original = request.url;
		request.url = `/${path}${query ? `?${query}` : ''}`;
		files(request, response, () => {
			request.url = original;
			toAstro();
		});
	};
	const answerSafely = (request: IncomingMessage, response: ServerResponse) => {
		try {
			answer(request, response);
		} catch (error) {
			log.error({ err: error }, 'unhandled');
			if (!response.headersSent) sendError(response, 500);
		}
	};

	// 30 MB over a slow line of the countryside, 1 Mbit/s, take 4 minutes.
	const server = createServer({ requestTimeout: 300_000, headersTimeout: 20_000 }, answerSafely);
	server.on('checkContinue', (request, response) => {
		const path = (request.url ?? '').split('?')[0]?.slice(settings.base.length) ?? '';
		if (!refusalOf(request, path, settings.siteUrl)) response.writeContinue();
		answerSafely(request, response);
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

/**
 * Answers a request that is refused. A small body is read to its end first, so that the sender sees the answer; a
 * large one is not waited for, and whoever goes on sending is hung up on.
 */
function refuse(request: IncomingMessage, response: ServerResponse, send: () => void): void {
	request.resume();
	if (request.method !== 'POST') send();
	else if (Number(request.headers['content-length']) <= largestForm) request.once('end', send);
	else {
		response.setHeader('Connection', 'close');
		response.once('finish', () => setTimeout(() => request.destroy(), 1000).unref());
		send();
	}
}
