import { z } from 'zod';

/** What is sealed with a question to others: whom it is put to, where, and about what. */
const consultedSchema = z.object({ name: z.string(), address: z.string(), text: z.string() });

export type ConsultedWords = z.infer<typeof consultedSchema>;

/** The words of a question as they are sealed. */
export function sealedQuestion({ name, address, text }: ConsultedWords): string {
	return JSON.stringify({ name, address, text });
}

/** The words of a question, opened. Throws when they are none. */
export function readQuestion(sealed: string): ConsultedWords {
	return consultedSchema.parse(JSON.parse(sealed));
}

/** A sealed question as the desk reads it. */
export function questionInWords(sealed: string): string {
	const { name, address, text } = readQuestion(sealed);
	return `${name}（${address}）：${text}`;
}
