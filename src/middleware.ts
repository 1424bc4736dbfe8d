import { defineMiddleware } from 'astro:middleware';
import { logFailure } from './server/failure-log.ts';
import { staffOf } from './server/staff-door.ts';

const signInPage = '/staff/sign-in';

/** For live pages: nothing of them is kept by a cache, staff pages open to staff only, failures are logged. */
export const onRequest = defineMiddleware(async (context, next) => {
	if (context.isPrerendered) return next();
	try {
		if (context.routePattern.startsWith('/staff')) {
			context.locals.staff = await staffOf(context.cookies, new Date());
			const outside = !context.locals.staff && context.routePattern !== signInPage;
			if (outside) return context.redirect(`${import.meta.env.BASE_URL}staff/sign-in/`, 303);
		}
		const response = await next();
		response.headers.set('Cache-Control', 'no-store');
		if (response.headers.get('Content-Type') === 'text/html')
			response.headers.set('Content-Type', 'text/html; charset=utf-8');
		return response;
	} catch (error) {
		logFailure(error);
		throw error;
	}
});
