import type { APIRoute } from 'astro';
import {
	feedForms,
	feedSubjects,
	type FeedForm,
	type FeedSubject,
} from '../../domain/publication/published-columns.ts';
import { feedFile } from '../../server/feeds.ts';

export function getStaticPaths() {
	return feedSubjects.flatMap((subject) =>
		feedForms.map(({ ending }) => ({
			params: { file: `${subject.feed}.${ending}` },
			props: { subject, form: ending },
		}))
	);
}

/** A feed (订阅) of one column or of everything, as RSS, Atom or JSON Feed. */
export const GET: APIRoute<{ subject: FeedSubject; form: FeedForm }> = ({ props }) =>
	feedFile(props.subject, props.form);
