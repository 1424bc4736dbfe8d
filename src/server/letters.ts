import type { Day } from '../domain/calendar/day.ts';
import type { LetterReference } from '../domain/requests/event-parts.ts';
import { letterFacts, type LetterCase } from '../domain/requests/letters/case-facts.ts';
import { letterKinds, type LetterKind } from '../domain/requests/letters/kinds.ts';
import { composedLetterSchema, type Letter, type LetterFacts } from '../domain/requests/letters/letter.ts';
import type { Site } from '../domain/site.ts';
import { renderLetter } from '../letters/render.ts';
import { templateFaults } from '../letters/template-faults.ts';
import { readTemplate, templatePath } from '../letters/template.ts';
import { nextLetterNumber } from '../storage/counters.ts';
import { sealFiles, sealText, type RequestKey } from '../storage/person-data.ts';
import type { Database } from '../storage/tables.ts';
import { FormFaults } from './form-faults.ts';

/** The office that letters come from: the town, and where its Word templates are. */
export interface LetterOffice {
	site: Pick<Site, 'letters'> & LetterFacts['site'];
	contentDir: string;
}

/** A letter that is to go out: who gets it, when, and how its words are composed once its number is known. */
export interface LetterOrder {
	kind: LetterKind;
	date: Day;
	addressee: string;
	compose: (facts: LetterFacts) => Letter;
}

/**
 * Numbers a letter, sets it in the town's template and seals it, inside the transaction of its step: a step rolled back
 * uses no number. Throws {@link FormFaults} when the template cannot be used.
 */
export async function issueLetter(
	tx: Database,
	key: RequestKey,
	{ site, contentDir }: LetterOffice,
	of: LetterCase,
	{ kind, date, addressee, compose }: LetterOrder
): Promise<LetterReference> {
	const template = usableTemplate(contentDir, kind);
	const { series } = letterKinds[kind];
	const number = series ? await nextLetterNumber(tx, site.letters[series], Number(date.slice(0, 4))) : '';
	const letter = compose(letterFacts(of, site, { number, date, addressee }));
	const bytes = renderLetter(template, letter);
	const [file] = await sealFiles(tx, key, 'letter', [
		{ name: letterFileName(letter), type: wordType, bytes },
	]);
	if (!file) throw new Error('The letter was not sealed');
	const data = await sealText(tx, key, 'text', JSON.stringify(letter));
	return { kind, ...(number !== '' && { number }), file, data };
}

/** A letter as a Word file that is not kept, such as a draft. Throws {@link FormFaults} as {@link issueLetter} does. */
export function letterFile(contentDir: string, letter: Letter): { name: string; bytes: Uint8Array } {
	const bytes = renderLetter(usableTemplate(contentDir, letter.kind), letter);
	return { name: letterFileName(letter), bytes };
}

/** A letter from the JSON that was sealed with it. */
export function sealedLetter(json: string): Letter {
	return composedLetterSchema.parse(JSON.parse(json));
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 政府信息公开申请答复书 青禾公复〔2026〕3号.docx */
function letterFileName({ kind, number }: Letter): string {
	return `${[letterKinds[kind].title, number.replace('　', '')].filter(Boolean).join(' ')}.docx`;
}

function usableTemplate(contentDir: string, kind: LetterKind): Uint8Array {
	const template = templateOf(contentDir, kind);
	const [fault] = template
		? templateFaults(template, kind)
		: [{ problem: '没有这个文件', remedy: '请放回模板' }];
	if (template && !fault) return template;
	const message = `文书没有生成，这一步没有办理：模板 ${templatePath(kind)} 有误（${fault?.problem}）。${fault?.remedy}，再办理；已填的内容保留在下面。`;
	throw new FormFaults([{ field: '', message }]);
}

function templateOf(contentDir: string, kind: LetterKind): Uint8Array | undefined {
	try {
		return readTemplate(contentDir, kind);
	} catch {
		return undefined;
	}
}
