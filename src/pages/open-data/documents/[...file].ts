import type { APIRoute } from 'astro';
import type { OpenRecord } from '../../../domain/publication/open-record.ts';
import { openRecords } from '../../../server/open-data.ts';

export function getStaticPaths() {
	return openRecords().map((record) => ({ params: { file: `${record.id}.json` }, props: { record } }));
}

/** One publication for machines; `schema.json` says what each field means. */
export const GET: APIRoute<{ record: OpenRecord }> = ({ props }) => Response.json(props.record);
