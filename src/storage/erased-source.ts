import { parseDocument } from 'yaml';
import { erasedWords, type Erasure } from '../domain/publication/erasure.ts';

/** Fields that may say something of a person and that an erased document does without. */
const dropped = ['withdrawn', 'withheld', 'attachments'];

/** The source of a document once it is erased: numbers and dates stay, words and attachments go, nothing below. */
export function erasedSource(text: string, erased: Erasure): string {
	const [, yaml] = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text) ?? [];
	if (yaml === undefined) throw new Error('文稿没有以 --- 开头的文稿信息');
	const document = parseDocument(yaml);
	for (const field of dropped) document.delete(field);
	for (const [field, value] of Object.entries({ ...erasedWords, erased })) {
		document.set(field, document.createNode(value, { flow: Array.isArray(value) }));
	}
	document.comment = null;
	document.commentBefore = null;
	// Quoted, so that no reader of YAML takes a day or a digest for something else than text.
	const quoted = document.toString({
		lineWidth: 0,
		singleQuote: true,
		defaultStringType: 'QUOTE_SINGLE',
		defaultKeyType: 'PLAIN',
	});
	return `---\n${quoted}---\n`;
}
