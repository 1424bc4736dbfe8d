import type { APIRoute } from 'astro';
import { receptionIcs } from '../../domain/publication/reception-ics.ts';
import type { Reception } from '../../domain/publication/reception.ts';
import { disclosures, reception } from '../../server/catalogue.ts';
import { site } from '../../server/site.ts';

export function getStaticPaths() {
	return reception.map((month) => ({ params: { month: month.month }, props: { month } }));
}

/** The reception days of a month for the reader's own calendar. */
export const GET: APIRoute<{ month: Reception }> = ({ props: { month } }) => {
	const notice = disclosures.find(({ id }) => id === month.notice);
	const publishedAt = notice?.data.publishedAt ?? `${month.month}-01 00:00`;
	const text = receptionIcs(month, { organ: site.organ, domain: site.host.domain, publishedAt });
	return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
