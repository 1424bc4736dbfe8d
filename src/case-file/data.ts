import { dueInChinese } from '../domain/calendar/due-date.ts';
import { dayOfWeekInChinese, minuteInShanghai } from '../domain/calendar/day.ts';
import { applicationAnswers } from '../domain/requests/application-answers.ts';
import { clockFacts } from '../domain/requests/clock-facts.ts';
import { explainClock } from '../domain/requests/clock/explanation.ts';
import { clockRows, rowInWords } from '../domain/requests/clock/rows.ts';
import { resultArticle, resultTitle } from '../domain/requests/outcomes.ts';
import { remediesInWords } from '../domain/requests/remedy-words.ts';
import { states } from '../domain/requests/states.ts';
import { wordsOfLine } from '../domain/requests/case-texts.ts';
import type { CaseMaterial } from './material.ts';

/** `case.json`, and what `case.html` shows: a case as whoever gets it may see it. */
export type CaseData = ReturnType<typeof caseData>;

/** Puts a case into data. Times are in Shanghai where they are words, UTC in `at`. */
export function caseData(material: CaseMaterial) {
	const { view, site, number, madeAt, request, application, messages, files, receipts } = material;
	return {
		format: 'gongkai-case-1' as const,
		title: view.title,
		organ: site.organ,
		office: `${site.office.name}，电话${site.office.phone}，${site.office.address}`,
		number,
		madeAt,
		madeOn: minuteInShanghai(madeAt),
		state: states[request.state],
		application: applicationAnswers(application, view).map(({ name, value }) => ({
			name,
			value,
		})),
		deadline: deadlineOf(material),
		texts: view.texts(material.history, request, material.calendar).map((line) => ({
			title: line.title,
			note: line.note ?? '',
			text: wordsOfLine(line, material.texts) ?? '',
		})),
		answer: answerOf(material),
		files: files.map(({ path, name, kind, size }) => ({ path, name, kind, size })),
		events: eventsOf(material),
		messages: messages.map(({ at, way, text }) => ({ at, on: minuteInShanghai(at), way, text })),
		receipts: receipts.map(({ path, title }) => ({ path, title })),
	};
}

function deadlineOf({ request, clock, site }: CaseMaterial) {
	if (!request.receivedOn) return undefined;
	return {
		due: clock.due ? dueInChinese(clock.due) : '',
		explanation: explainClock(clock, clockFacts(request), site.requests.afterPayment),
		days: clockRows(clock.days).map((row) => ({
			from: row.from,
			to: row.to,
			days:
				row.from === row.to
					? dayOfWeekInChinese(row.from)
					: `${dayOfWeekInChinese(row.from)}至${dayOfWeekInChinese(row.to)}`,
			...rowInWords(row),
			article: row.article,
		})),
	};
}

function answerOf({ view, request, reasons, site, calendar }: CaseMaterial) {
	const { outcome } = request;
	if (!outcome || !view.showsAnswer(request)) return undefined;
	return {
		result: resultTitle(outcome),
		article: resultArticle(outcome),
		text: reasons ?? '',
		remedies: remediesInWords(outcome, request, site.remedies, calendar),
	};
}

function eventsOf({ view, history }: CaseMaterial) {
	const lines = view.timeline(history);
	return view.events(history).map(({ at, event }, i) => ({
		at,
		on: lines[i]?.at ?? '',
		type: event.type,
		title: lines[i]?.title ?? '',
		note: lines[i]?.note ?? '',
		facts: view.facts(event),
	}));
}
