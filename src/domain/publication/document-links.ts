import { z } from 'zod';
import { documentIdSchema } from './document-id.ts';

/** How one document bears on another: what the page of the one says, and what the page of the other says. */
export const documentRelations = {
	amends: { forward: '修改的文件', backward: '修改本文件的文件' },
	repeals: { forward: '废止的文件', backward: '废止本文件的文件' },
	interprets: { forward: '解读的文件', backward: '政策解读' },
} as const;

export type DocumentRelation = keyof typeof documentRelations;

export const documentRelationNames = Object.keys(documentRelations) as DocumentRelation[];

const ids = z
	.array(documentIdSchema, { error: '请写成文稿编号的列表，例如 [2026/00003-work-plan]' })
	.refine((list) => new Set(list).size === list.length, { error: '同一文件只写一次' })
	.default([]);

/** The links of a document to others, each written on one side and shown on both (LAW: metadata of a document). */
export const documentLinkFields = { amends: ids, repeals: ids, interprets: ids };

/** A document as far as its links go. */
export interface LinkedDocument {
	id: string;
	data: { title: string } & Record<DocumentRelation, string[]>;
}

/** Documents that stand in one relation to a document, under the words that its page says. */
export interface RelatedDocuments {
	words: string;
	documents: { id: string; title: string }[];
}

/** What the page of a document says of others: its own links, and those of others to it. Empty relations are left out. */
export function relatedDocuments(id: string, all: readonly LinkedDocument[]): RelatedDocuments[] {
	const own = all.find((document) => document.id === id);
	return documentRelationNames
		.flatMap((relation) => [
			{
				words: documentRelations[relation].forward,
				documents: all.filter((other) => own?.data[relation].includes(other.id)),
			},
			{
				words: documentRelations[relation].backward,
				documents: all.filter((other) => other.data[relation].includes(id)),
			},
		])
		.filter(({ documents }) => documents.length > 0)
		.map(({ words, documents }) => ({
			words,
			documents: documents.map((other) => ({ id: other.id, title: other.data.title })),
		}));
}
