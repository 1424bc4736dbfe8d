import type { APIRoute } from 'astro';
import { decisionTimeline } from '../../../domain/publication/decision-timeline.ts';
import type { Decision } from '../../../domain/publication/decision.ts';
import { buildDay, decisions } from '../../../server/catalogue.ts';
import { csvFile } from '../../../server/csv.ts';

export function getStaticPaths() {
	return decisions.map(({ id, data }) => ({ params: { id }, props: { decision: data } }));
}

/** The steps of a decision with their days. */
export const GET: APIRoute<{ decision: Decision }> = ({ props }) =>
	csvFile(decisionTimeline(props.decision, buildDay).table);
