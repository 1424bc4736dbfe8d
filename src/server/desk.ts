import { dayInShanghai } from '../domain/calendar/day.ts';
import type { FileReference } from '../domain/requests/event-parts.ts';
import { stepForm } from '../domain/requests/step-forms.ts';
import { nextStep, offeredSteps } from '../domain/requests/steps.ts';
import type { StaffMember } from '../storage/sessions.ts';
import { sizeInWords } from './attachments.ts';
import { clockOfRequest } from './request-clock.ts';
import { currentCalendar, settings } from './site.ts';
import { messagesOf, type Message } from '../storage/outbox.ts';
import { openFile, requestKey } from '../storage/person-data.ts';
import { findRequest, openRequest, type OpenRequest } from '../storage/register-reading.ts';
import { store } from './database.ts';

export interface DeskRequest extends OpenRequest {
	/** What the applicant was or is to be told, oldest first. */
	messages: Message[];
}

/** A request for the desk; undefined when the number is unknown. */
export async function deskRequest(number: string): Promise<DeskRequest | undefined> {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	return row && { ...(await openRequest(db, key, row)), messages: await messagesOf(db, row.id) };
}

/** What the page of a request shows at the desk: the request, its clock, and what this member of staff can do next. */
export async function deskPage(
	number: string,
	staff: StaffMember,
	now: Date,
	failed: { step: string; values: Record<string, string> } | undefined,
	asked: string | null
) {
	const open = await deskRequest(number);
	if (!open) return undefined;
	const { request } = open;
	const today = dayInShanghai(now.toISOString());
	const calendar = currentCalendar();
	const steps = offeredSteps(request, { kind: 'staff', ...staff }, { today, calendar });
	const wanted = failed?.step ?? asked;
	const chosen =
		steps.find(({ type, refusal }) => type === wanted && refusal === undefined)?.type ?? nextStep(steps);
	const links = (files: readonly FileReference[], kind: 'file' | 'reply') =>
		files.map(({ id, size }) => ({
			name: open.fileNames.get(id) ?? '',
			size: sizeInWords(size),
			href: `${settings.base}staff/requests/${number}/files/${kind}-${id}/`,
		}));
	return {
		open,
		links,
		clock: clockOfRequest(request, now),
		steps: {
			steps,
			chosen,
			form: chosen && stepForm(chosen, request),
			values: failed?.values ?? (chosen === 'drafted' ? lastDraft(open) : {}),
		},
	};
}

/** A draft that came back is written on, not anew. */
function lastDraft({ request, texts }: DeskRequest): Record<string, string> {
	const { draft } = request;
	return draft ? { outcome: draft.outcome, text: texts.get(draft.reasons.id) ?? '' } : {};
}

/** A file of a request for the desk: what the applicant sent (`file`) or was sent (`reply`). */
export async function deskFile(number: string, kind: 'file' | 'reply', id: string) {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	return row && openFile(db, await requestKey(db, key, row.id), kind, id);
}
