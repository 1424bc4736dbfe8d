import { addDays, dayInShanghai } from '../domain/calendar/day.ts';
import type { Application } from '../domain/requests/application.ts';
import {
	countsForProposal,
	proposalRule,
	publicationProposals,
	type AskedInformation,
	type PublicationProposal,
} from '../domain/requests/publication-proposals.ts';
import { tokensOf } from '../search/tokens.ts';
import { openApplications } from '../storage/applications.ts';
import { casesOf } from '../storage/cases.ts';
import { logReference } from '../storage/log-reference.ts';
import { listRequests } from '../storage/register-reading.ts';
import { publishedWith } from './answered-requests.ts';
import { answeredRequests } from './catalogue.ts';
import { store } from './database.ts';
import { site } from './site.ts';

/** What may be published because it was asked for (条例 art. 44). */
export interface Proposals {
	/** Requests of several applicants about the same. */
	similar: PublicationProposal[];
	/** Requests whose applicants suggested it: without an answer yet, or adopted and not published yet. */
	suggested: { number: string; adopted: boolean }[];
}

/**
 * The proposals of now. Applications are opened in memory and compared there; for those who may read cases alone. A
 * request whose entry in the public log links a published document raises none.
 */
export async function proposals(now: Date): Promise<Proposals> {
	const { db, key } = await store();
	const rows = (await listRequests(db)).filter(({ number }) => !published.has(logReference(key, number)));
	const cases = await casesOf(db, rows);
	const since = addDays(dayInShanghai(now.toISOString()), -proposalRule.days);
	const counting = rows
		.filter((row) => row.submitted_at.slice(0, 10) >= since)
		.filter(({ id }) => countsForProposal(cases.get(id) ?? refuse(id)))
		.slice(0, proposalRule.mostRequests);
	const applications = await openApplications(
		db,
		key,
		counting.map(({ id }) => id)
	);
	const asked = counting.flatMap(({ id, number }) => {
		const application = applications.get(id);
		return application ? [compared(number, application)] : [];
	});
	return {
		similar: publicationProposals(asked),
		suggested: rows.flatMap(({ id, number }) => {
			const suggestion = cases.get(id)?.suggestion;
			return suggestion && suggestion.adopted !== false
				? [{ number, adopted: suggestion.adopted === true }]
				: [];
		}),
	};
}

/** References of the entries with a document that anyone can read. */
const published = new Set(
	answeredRequests.filter((entry) => publishedWith(entry).length > 0).map(({ id }) => id)
);

/** How many proposals wait at the desk. Compared anew only when something has happened or the day has changed. */
export async function proposalCount(now: Date): Promise<number> {
	const { db } = await store();
	const head = await db
		.selectFrom('events')
		.select((on) => on.fn.max('position').as('head'))
		.executeTakeFirst();
	const at = `${dayInShanghai(now.toISOString())} ${head?.head ?? 0}`;
	if (counted?.at !== at) {
		const { similar, suggested } = await proposals(now);
		counted = { at, count: similar.length + suggested.length };
	}
	return counted.count;
}

let counted: { at: string; count: number } | undefined;

function compared(number: string, application: Application): AskedInformation {
	const { name, idNumber, title, documentNumber, description } = application;
	return {
		number,
		applicant: idNumber || name,
		title,
		documentNumber,
		titleTokens: pairsOf(title),
		allTokens: pairsOf([title, description].join('\n')),
	};
}

/** Words that stand in requests about anything. */
const commonplace = /政府信息|信息公开|申请|公开|获取|提供|关于|复印件|相关|有关|文件|材料|情况|资料|内容/g;

/** Pairs of characters and whole numbers, without the town's name and commonplace words. */
function pairsOf(text: string): Set<string> {
	const own = text.replaceAll(site.organ, '\n').replaceAll(site.town, '\n').replace(commonplace, '\n');
	const pairs = tokensOf(own).filter((token) => token.length > 1);
	return new Set(pairs.slice(0, proposalRule.mostTokens));
}

function refuse(id: string): never {
	throw new Error(`The case of request ${id} was not read`);
}
