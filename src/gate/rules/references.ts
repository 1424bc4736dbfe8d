import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
	documentRelationNames,
	documentRelations,
	type DocumentRelation,
} from '../../domain/publication/document-links.ts';
import type { CheckedFile } from '../content.ts';
import type { Rule } from '../rule.ts';

/** A document that a content file names, and as what. */
interface Reference {
	field: string;
	id: string;
	as: string;
}

/** Every document that a file names and that is not in the content folder. */
export const references: Rule = {
	name: '引用',
	check: ({ dir, files }) =>
		files.flatMap(({ file, data }) =>
			referencesOf(data)
				.filter(({ id }) => !existsSync(join(dir, 'disclosures', `${id}.md`)))
				.map(({ field, id, as }) => ({
					file,
					field,
					value: id,
					problem: `${as.replace(/的文件$/, '')}的文稿不存在：disclosures/${id}.md`,
					remedy: '请核对文稿编号，写成“年份/文件名”，不带 .md',
				}))
		),
};

function referencesOf(data: CheckedFile['data']): Reference[] {
	const { notice, document, link, withdrawn, steps, documents } = data as {
		notice?: string;
		document?: string;
		link?: { to: string };
		withdrawn?: { replacedBy?: string };
		steps?: { documents?: string[] }[];
		documents?: string[];
	};
	const related = data as Partial<Record<DocumentRelation, string[]>>;
	const [, linked] = /^documents\/(.+)\/$/.exec(link?.to ?? '') ?? [];
	return [
		...documentRelationNames.flatMap((relation) =>
			(related[relation] ?? []).map((id) => ({
				field: relation,
				id,
				as: documentRelations[relation].forward,
			}))
		),
		...(steps ?? []).flatMap((step) =>
			(step.documents ?? []).map((id) => ({ field: 'steps', id, as: '作为依据' }))
		),
		...(documents ?? []).map((id) => ({ field: 'documents', id, as: '已公开' })),
		...named('notice', notice, '公布接待日'),
		...named('document', document, '公布这些内容'),
		...named('link', linked, '链接'),
		...named('withdrawn.replacedBy', withdrawn?.replacedBy, '替代本文件'),
	];
}

function named(field: string, id: string | undefined, as: string): Reference[] {
	return id === undefined ? [] : [{ field, id, as }];
}
