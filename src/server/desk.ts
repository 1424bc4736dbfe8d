import type { RequestCase } from '../domain/requests/case.ts';
import type { FileReference } from '../domain/requests/event-parts.ts';
import { isReplied } from '../domain/requests/letters/kinds.ts';
import { draftValues, replyDraftSchema } from '../domain/requests/letters/reply-draft.ts';
import { retentionOf } from '../domain/requests/retention.ts';
import { retentionInWords } from '../domain/requests/retention-words.ts';
import { caseOf } from '../domain/requests/state.ts';
import { stepForm } from '../domain/requests/step-forms.ts';
import { templateOffers } from '../domain/requests/template-offers.ts';
import { nextStep, offeredSteps } from '../domain/requests/steps.ts';
import type { StaffMember } from '../storage/sessions.ts';
import { sizeInWords } from './attachments.ts';
import { clockOfRequest, reckoningNow } from './request-clock.ts';
import { currentTemplates, settings, site } from './site.ts';
import { messagesOf, type Message } from '../storage/outbox.ts';
import { openFile, requestKey, type FileKind } from '../storage/person-data.ts';
import {
	findRequest,
	openRequest,
	type ErasedRequest,
	type OpenRequest,
} from '../storage/register-reading.ts';
import { historyOf } from '../storage/register.ts';
import { store } from './database.ts';
import { deskLetters } from './desk-letters.ts';

export type DeskRequest = (OpenRequest | ErasedRequest) & {
	/** What the applicant was or is to be told, oldest first. */
	messages: Message[];
};

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
	const steps = offeredSteps(request, { kind: 'staff', ...staff }, reckoningNow(now));
	const wanted = failed?.step ?? asked;
	const chosen =
		steps.find(({ type, refusal }) => type === wanted && refusal === undefined)?.type ?? nextStep(steps);
	const values = failed?.values ?? (chosen === 'drafted' ? lastDraft(open) : {});
	const form = chosen && stepForm(chosen, request, values);
	const links = (files: readonly FileReference[], kind: 'file' | 'reply') =>
		files.map(({ id, size }) => ({
			name: (open.kind === 'open' && open.fileNames.get(id)) || '',
			size: sizeInWords(size),
			href: `${settings.base}staff/requests/${number}/files/${kind}-${id}/`,
		}));
	return {
		open,
		links,
		/** The files of the answer: of the draft that waits for review or approval, or as decided and delivered. */
		replyFiles: links(replyFilesOf(request), 'reply'),
		letters: open.kind === 'erased' ? [] : deskLetters(open, `${settings.base}staff/requests/${number}/`),
		clock: clockOfRequest(request, now),
		retention: retentionInWords(request, retentionOf(request, site.privacy.retention)),
		steps: {
			steps,
			chosen,
			form,
			templates: chosen && form ? templateOffers(currentTemplates(), chosen, form.fields, values) : [],
			values,
			kept: chosen === 'drafted' ? links(request.draft?.files ?? [], 'reply') : [],
		},
	};
}

function replyFilesOf({ state, draft, decision, replyFiles }: RequestCase): readonly FileReference[] {
	const waiting = state === 'drafted' || state === 'reviewed';
	return waiting ? (draft?.files ?? []) : [...(decision?.files ?? []), ...replyFiles];
}

/** A draft that came back is written on, not anew. */
function lastDraft(open: DeskRequest): Record<string, string> {
	if (open.kind === 'erased') return {};
	const { request, texts } = open;
	const { draft } = request;
	if (!draft) return {};
	const details = texts.get(draft.details?.id ?? '');
	if (details !== undefined && isReplied(draft.outcome))
		return draftValues(draft.outcome, replyDraftSchema.parse(JSON.parse(details)));
	return { outcome: draft.outcome, text: texts.get(draft.reasons.id) ?? '' };
}

/** A file of a request for the desk: what the applicant sent (`file`) or was sent (`reply`), or a letter of a step. */
export async function deskFile(number: string, kind: FileKind, id: string) {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	if (!row || caseOf(await historyOf(db, row.id)).erasedAt) return undefined;
	return openFile(db, await requestKey(db, key, row.id), kind, id);
}
