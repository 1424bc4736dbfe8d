import type { FileReference, TextReference } from '../domain/requests/event-parts.ts';
import { outcomeFault } from '../domain/requests/facts-check.ts';
import { totalFaults } from '../domain/requests/files.ts';
import { letterFacts } from '../domain/requests/letters/case-facts.ts';
import { isReplied } from '../domain/requests/letters/kinds.ts';
import { knownFacts } from '../domain/requests/letters/known-facts.ts';
import { draftLetterNumber } from '../domain/requests/letters/letter-number.ts';
import {
	draftLetter,
	readReplyDraft,
	remedyFaultOf,
	wordsOf,
} from '../domain/requests/letters/reply-draft.ts';
import type { Result } from '../domain/requests/outcomes.ts';
import { fileNames, openApplication, openTexts, sealFiles, sealText } from '../storage/person-data.ts';
import { requestNumber } from '../storage/register-reading.ts';
import { FormFaults } from './form-faults.ts';
import type { StepMaterial } from './step-events.ts';

/** What a draft's event refers to. */
interface DraftFields {
	outcome: Result;
	reasons: TextReference;
	details?: TextReference;
	files: FileReference[];
}

/**
 * Seals a draft: its details, the words of its reply, its files. Throws {@link FormFaults} when it does not say what
 * its outcome demands.
 */
export async function draftFields(material: StepMaterial): Promise<DraftFields> {
	const { values, request, tx, key, files, kept = [] } = material;
	const outcome = values['outcome'] as Result;
	const wrong = outcomeFault(request, outcome);
	if (wrong !== undefined) throw new FormFaults([{ field: 'outcome', message: wrong }]);
	const tooMuch = totalFaults([...kept, ...files.map(({ bytes }) => ({ size: bytes.length }))]);
	if (tooMuch.length > 0) throw new FormFaults(tooMuch.map((message) => ({ field: 'files', message })));
	const sealFilesOfDraft = async () => [...kept, ...(await sealFiles(tx, key, 'reply', files))];
	if (!isReplied(outcome)) {
		const reasons = await sealText(tx, key, 'text', values['text'] ?? '');
		return { outcome, reasons, files: await sealFilesOfDraft() };
	}
	const keptNames = await fileNames(tx, key, ['reply']);
	const names = [...kept.map(({ id }) => keptNames.get(id) ?? ''), ...files.map(({ name }) => name)];
	const read = readReplyDraft(outcome, values, knownFacts(request, await openTexts(tx, key), names));
	if (!read.ok) throw new FormFaults(read.faults);
	const letter = draftLetter(outcome, read.draft, await factsOfDraft(material));
	const remedies = remedyFaultOf(outcome, letter);
	if (remedies !== undefined) throw new FormFaults([{ field: 'text', message: remedies }]);
	return {
		outcome,
		reasons: await sealText(tx, key, 'text', wordsOf(letter)),
		details: await sealText(tx, key, 'text', JSON.stringify(read.draft)),
		files: await sealFilesOfDraft(),
	};
}

async function factsOfDraft({ tx, key, request, today, office }: StepMaterial) {
	const application = await openApplication(tx, key);
	const number = await requestNumber(tx, key.requestId);
	return letterFacts({ number, request, application }, office.site, {
		number: draftLetterNumber(office.site.letters.reply, Number(today.slice(0, 4))),
		date: today,
		addressee: application.name,
	});
}
