import { dayInShanghai, type Day } from '../../calendar/day.ts';
import { answerWays, carriers, deliveries, type Application } from '../application.ts';
import type { RequestCase } from '../case.ts';
import { informationName, type LetterFacts } from './letter.ts';

/** A request as letters know it. */
export interface LetterCase {
	/** 受理编号. */
	number: string;
	request: Pick<RequestCase, 'submittedAt' | 'receivedOn'>;
	application: Application;
}

/** What a letter of a request knows: `number` is its 文号, `date` its 成文日期. */
export function letterFacts(
	{ number, request, application }: LetterCase,
	site: LetterFacts['site'],
	letter: { number: string; date: Day; addressee: string }
): LetterFacts {
	const { matter, carrier, delivery } = application;
	const ways =
		matter === 'disclosure' ? `${carriers[carrier]}，${deliveries[delivery]}` : answerWays[delivery];
	return {
		...letter,
		site,
		request: {
			matter,
			number,
			submittedOn: dayInShanghai(request.submittedAt),
			receivedOn: request.receivedOn,
			information: informationName(application),
			applicant: application.name,
			applicantKind: application.applicant,
			delivery: ways,
		},
	};
}
