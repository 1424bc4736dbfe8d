import type { RequestCase } from '../case.ts';
import { thirdPartyRefused } from '../draft-form.ts';
import type { KnownFacts } from './reply-draft.ts';

/** What a request says by itself of a reply to it; `texts` by id, `attachments` the names of the files that go with it. */
export function knownFacts(
	request: RequestCase,
	texts: ReadonlyMap<string, string>,
	attachments: string[]
): KnownFacts {
	const { correction, frequency, consultations } = request;
	const answered = consultations.filter(({ party, returnedOn }) => party === 'thirdParty' && returnedOn);
	const ground =
		answered.findLast(({ opinion }) => opinion === 'refuses') ??
		answered.findLast(({ opinion }) => opinion === 'silent');
	return {
		attachments,
		refused: thirdPartyRefused(request),
		...(ground && {
			thirdParty: {
				consultedOn: ground.sentOn,
				answer: ground.opinion === 'refuses' ? 'objected' : 'silent',
			},
		}),
		...(correction && {
			correction: { askedOn: correction.askedOn, asked: texts.get(correction.text.id) ?? '' },
		}),
		...(frequency && { reasonsAskedOn: frequency.askedOn }),
	};
}
