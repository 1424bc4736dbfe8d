import type { APIRoute } from 'astro';
import { address } from '../../components/address.ts';
import { errorPage } from '../../server/error-page.ts';
import { exportLedger } from '../../server/ledger.ts';

export const prerender = false;

/** 登记台账 of the requests that the form of the queue asks for, as a file. */
export const POST: APIRoute = async ({ request, locals, rewrite, url }) => {
	const form = await request.formData().catch(() => undefined);
	if (!form || !locals.staff) return errorPage(400);
	const text = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
	const file = await exportLedger({
		staff: locals.staff,
		address: locals.address,
		form: new URLSearchParams(text),
		now: new Date(),
	});
	if (file !== 'forbidden') return file;
	const { headers } = request;
	const cookie = headers.get('Cookie') ?? '';
	return rewrite(new Request(new URL(address('staff/forbidden/'), url), { headers: { cookie } }));
};
