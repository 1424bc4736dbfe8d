import type { APIContext, MiddlewareNext } from 'astro';
import { defineMiddleware } from 'astro:middleware';
import { withCleanSources } from './markdown/responsive-pictures.ts';
import { errorPage } from './server/error-page.ts';
import { logFailure } from './server/failure-log.ts';
import { deskGateOf } from './server/desk-gate.ts';
import { staffOf } from './server/staff-door.ts';
import { typedText } from './server/typed.ts';

/** Prerendered pages get clean pictures. For live pages: nothing of them is kept by a cache that they do not allow, staff pages open to staff only, failures are logged. */
export const onRequest = defineMiddleware(async (context, next) => {
	if (context.isPrerendered) return prerendered(await next());
	try {
		// `astro dev` runs without our server.
		context.locals.address ??= context.clientAddress;
		const redirected = context.routePattern.startsWith('/staff') && (await deskGate(context, next));
		if (redirected) return redirected;
		const response = await next();
		if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
		if (response.headers.get('Content-Type') === 'text/html')
			response.headers.set('Content-Type', 'text/html; charset=utf-8');
		return response;
	} catch (error) {
		if (logFailure(error) === 503) return errorPage(503);
		throw error;
	}
});

async function prerendered(response: Response): Promise<Response> {
	if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
	return new Response(withCleanSources(await response.text()), response);
}

/** What answers instead of a page of the desk that is not for whoever asks; undefined when it is. */
async function deskGate(context: APIContext, next: MiddlewareNext): Promise<Response | undefined> {
	const { routePattern, request, locals } = context;
	locals.staff = await staffOf(context.cookies, new Date());
	const gate = deskGateOf(routePattern, request.method, locals.staff?.roles);
	if (gate === 'open') return undefined;
	if (gate === 'forbidden') return instead(context, next, 'forbidden');
	if (gate === 'accounts') return context.redirect(`${import.meta.env.BASE_URL}staff/accounts/`, 303);
	if (request.method === 'POST') return sessionEnded(context, next);
	return context.redirect(`${import.meta.env.BASE_URL}staff/sign-in/`, 303);
}

/** Instead of the step, a page that gives back what was typed: a session can end while a long reply is written. */
async function sessionEnded(context: APIContext, next: MiddlewareNext): Promise<Response> {
	const { request, routePattern, locals } = context;
	const form =
		routePattern.startsWith('/staff/requests') && (await request.formData().catch(() => undefined));
	locals.typed = form ? typedText(form) : '';
	return instead(context, next, 'session-ended');
}

async function instead(context: APIContext, next: MiddlewareNext, page: string): Promise<Response> {
	const response = await next(new Request(new URL(`${import.meta.env.BASE_URL}staff/${page}/`, context.url)));
	response.headers.set('Cache-Control', 'no-store');
	return response;
}
