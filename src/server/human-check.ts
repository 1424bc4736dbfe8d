import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey as workOnce } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { shortestReading } from '../domain/requests/limits.ts';
import { isAnswer, sumQuestion, type Question } from '../domain/requests/question.ts';
import { draftLifetime } from '../storage/drafts.ts';
import { deriveKey, digestOf, keyedDigest } from '../storage/sealing.ts';
import { textValue } from './form.ts';

/** What the check page carries: work for the browser to do, and a question for whoever has no script. */
export interface HumanCheck {
	/** A challenge in altcha's format, JSON. */
	challenge: string;
	question: string;
}

/** One unsent form: its token, when it was kept, and how many tries to send it have failed. */
export interface CheckedForm {
	token: string;
	savedAt: Date;
	tries: number;
}

export type Passed =
	{ ok: true; by: 'proof' | 'question' } | { ok: false; fault: { field: string; message: string } };

/**
 * Work of at most `hardest` keys: 0.15 s on a desktop computer, 3 s on a phone that is twenty times slower. PBKDF2,
 * because a browser runs it as fast as a program does; bare SHA-256, called key by key, costs the page some hundred
 * times what it costs the program.
 */
const hardest = 200;
const cost = 5000;

/** The human check of a form. It holds for this form alone and as long as the form does, so it can be used once. */
export async function humanCheckOf(masterKey: Buffer, form: CheckedForm): Promise<HumanCheck> {
	const challenge = await createChallenge({
		algorithm: 'PBKDF2/SHA-256',
		cost,
		counter: randomInt(hardest),
		deriveKey: workOnce,
		data: { form: digestOf(form.token) },
		expiresAt: new Date(form.savedAt.getTime() + draftLifetime),
		...secretsOf(masterKey),
	});
	return { challenge: JSON.stringify(challenge), question: questionOf(masterKey, form).text };
}

/** Whether a sent form passes: by the work of the browser, else by the answer to the question of this very try. */
export async function passHumanCheck(
	masterKey: Buffer,
	form: CheckedForm,
	sent: FormData,
	now: Date
): Promise<Passed> {
	if (textValue(sent, trap, 1) !== '') return fault(trap, '请清空“此项不要填写”一栏，再提交');
	const proof = textValue(sent, 'proof', 4000);
	if (proof !== '' && (await isProof(masterKey, form.token, proof))) return { ok: true, by: 'proof' };
	const answer = textValue(sent, 'answer', 20);
	if (answer === '') return fault('answer', '请回答问题后再提交，写汉字或者数字都可以');
	if (!isAnswer(questionOf(masterKey, form), answer)) return fault('answer', '答案不对，请回答新的问题');
	if (now.getTime() - form.savedAt.getTime() < shortestReading)
		return fault('answer', '请先核对申请内容，几秒钟后回答新的问题再提交');
	return { ok: true, by: 'question' };
}

/** Name of the field that people do not see and programs fill in. */
export const trap = 'homepage';

/** Every try gets a question of its own: an answer cannot be used twice, and none needs to be stored. */
function questionOf(masterKey: Buffer, { token, tries }: CheckedForm): Question {
	const hex = keyedDigest(deriveKey(masterKey, 'question'), `${tries} ${token}`);
	return sumQuestion(parseInt(hex.slice(0, 8), 16), parseInt(hex.slice(8, 16), 16));
}

const proofSchema = z.object({
	challenge: z.object({
		parameters: z.strictObject({
			algorithm: z.string(),
			nonce: z.string(),
			salt: z.string(),
			cost: z.number(),
			keyLength: z.number(),
			keyPrefix: z.string(),
			keySignature: z.string(),
			expiresAt: z.number(),
			data: z.strictObject({ form: z.string() }),
		}),
		signature: z.string(),
	}),
	solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

async function isProof(masterKey: Buffer, token: string, proof: string): Promise<boolean> {
	const read = proofSchema.safeParse(parsed(proof));
	if (!read.success) return false;
	const { verified } = await verifySolution({
		...read.data,
		deriveKey: workOnce,
		...secretsOf(masterKey),
	});
	return verified && read.data.challenge.parameters.data.form === digestOf(token);
}

function parsed(proof: string): unknown {
	try {
		return JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
	} catch {
		return undefined;
	}
}

const secretsOf = (masterKey: Buffer) => ({
	hmacSignatureSecret: deriveKey(masterKey, 'challenge').toString('hex'),
	hmacKeySignatureSecret: deriveKey(masterKey, 'solution').toString('hex'),
});

const fault = (field: string, message: string): Passed => ({ ok: false, fault: { field, message } });
