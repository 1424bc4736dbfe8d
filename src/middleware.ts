import type { APIContext, MiddlewareNext } from 'astro';
import { defineMiddleware } from 'astro:middleware';
import { withCleanSources } from './markdown/responsive-pictures.ts';
import { logFailure } from './server/failure-log.ts';
import { textValue } from './server/form.ts';
import { staffOf } from './server/staff-door.ts';

const signInPage = '/staff/sign-in';

/** Prerendered pages get clean pictures. For live pages: nothing of them is kept by a cache that they do not allow, staff pages open to staff only, failures are logged. */
export const onRequest = defineMiddleware(async (context, next) => {
	if (context.isPrerendered) return prerendered(await next());
	try {
		if (context.routePattern.startsWith('/staff')) {
			context.locals.staff = await staffOf(context.cookies, new Date());
			const outside = !context.locals.staff && context.routePattern !== signInPage;
			if (outside && context.request.method === 'POST') return await sessionEnded(context, next);
			if (outside) return context.redirect(`${import.meta.env.BASE_URL}staff/sign-in/`, 303);
		}
		const response = await next();
		if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
		if (response.headers.get('Content-Type') === 'text/html')
			response.headers.set('Content-Type', 'text/html; charset=utf-8');
		return response;
	} catch (error) {
		logFailure(error);
		throw error;
	}
});

async function prerendered(response: Response): Promise<Response> {
	if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
	return new Response(withCleanSources(await response.text()), response);
}

/** Instead of the step, a page that gives back what was typed: a session can end while a long reply is written. */
async function sessionEnded(context: APIContext, next: MiddlewareNext): Promise<Response> {
	const form = await context.request.formData().catch(() => undefined);
	context.locals.typed = form ? textValue(form, 'reasons', 5000) : '';
	const response = await next(
		new Request(new URL(`${import.meta.env.BASE_URL}staff/session-ended/`, context.url))
	);
	response.headers.set('Cache-Control', 'no-store');
	return response;
}
