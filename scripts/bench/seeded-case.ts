import { dirname, extname, join } from 'node:path';
import type { FindingLevel } from '../../src/domain/publication/finding.ts';

/** What the gate must say of a case. */
export interface Expected {
	/** Name of the rule. */
	rule: string;
	/** Part of the problem's or the remedy's words, so that no other finding of the rule counts. */
	says: string;
	/** `error` unless given. */
	level?: FindingLevel;
	/** Where the gate must say it; a file of the case unless given. */
	where?: string;
}

/** A change in a file of the demonstration's content. */
export interface Change {
	file: string;
	from: string | RegExp;
	to: string;
	/** Whether a copy of the file is changed, so that cases about one file can stand side by side. */
	copied?: boolean;
}

/** A commit of the past: its UTC instant, the texts that it wrote, and the files that it deleted. */
export interface PastCommit {
	at: string;
	files?: Record<string, string>;
	removed?: string[];
}

/** A fault before it has its number and its place in the content folder. */
export interface Draft extends Expected {
	/** What is spoiled, in a few words; unique. */
	name: string;
	/** Fields of a new, otherwise sound document; undefined takes a field away. */
	fields?: Record<string, unknown>;
	/** Body of the new document. */
	body?: string;
	/** Attachments of the new document by file name, each listed in its front matter. */
	attachments?: Record<string, Uint8Array>;
	/** Pictures by file name, each standing in the body. */
	pictures?: Record<string, Uint8Array>;
	/** Files of their own instead of a new document, by path below the content folder. */
	files?: Record<string, string | Uint8Array>;
	/** Changes in files of the demonstration instead of a new document. */
	changes?: Change[];
	/** Files that are deleted. */
	removed?: string[];
	/** Whether the case needs a copy of the content for itself, because other cases lean on what it spoils. */
	alone?: boolean;
	/** Commits after the demonstration's content came in, oldest first. */
	past?: PastCommit[];
}

/** A group of faults of one kind that issue 4 names. */
export interface CaseGroup {
	kind: string;
	drafts: Draft[];
}

/** One faulty case, ready to be written into a copy of the content. */
export interface SeededCase {
	name: string;
	kind: string;
	/** What to write, by path below the content folder. */
	files: Record<string, string | Uint8Array>;
	/** Changes in files of the demonstration; each is written to `as`, in a copy under an index number of its own. */
	changes: (Change & { as: string; number: number })[];
	removed: string[];
	alone: boolean;
	past: PastCommit[];
	expected: Expected;
}

/** Gives every draft its number and place. A new document lies at `disclosures/2026/9NNNN-seeded.md`. */
export function seededCases(groups: CaseGroup[]): SeededCase[] {
	return groups
		.flatMap(({ kind, drafts }) => drafts.map((draft) => ({ kind, draft })))
		.map(({ kind, draft }, i) => ({
			name: draft.name,
			kind,
			files:
				draft.files ?? (draft.changes || draft.removed || draft.past ? {} : documentFiles(draft, 90001 + i)),
			changes: (draft.changes ?? []).map((change) => placed(change, 90001 + i)),
			removed: draft.removed ?? [],
			alone: draft.alone ?? false,
			past: draft.past ?? [],
			expected: {
				rule: draft.rule,
				says: draft.says,
				level: draft.level ?? 'error',
				...(draft.where !== undefined && { where: draft.where }),
			},
		}));
}

function placed(change: Change, number: number): SeededCase['changes'][number] {
	const as = change.copied
		? join(dirname(change.file), `${number}-seeded${extname(change.file)}`)
		: change.file;
	return { ...change, as, number };
}

/** The files of a new document and of what lies beside it, by path below the content folder. */
export function documentFiles(
	{
		fields,
		body = '',
		attachments = {},
		pictures = {},
	}: Pick<Draft, 'fields' | 'body' | 'attachments' | 'pictures'>,
	number: number
): SeededCase['files'] {
	const named = (files: Record<string, Uint8Array>) =>
		Object.entries(files).map(([name, bytes]) => ({ path: `files/${number}-${name}`, name, bytes }));
	const listed = named(attachments);
	const shown = named(pictures);
	const images = shown.map(({ path, name }) => `\n\n![示意图${name.replace(/\W/g, '')}](./${path})`).join('');
	const list = listed.map(({ path, name }) => ({ file: path, title: `附件${name.replace(/\W/g, '')}` }));
	const folder = 'disclosures/2026';
	return {
		[`${folder}/${number}-seeded.md`]: soundDocument(
			number,
			{ ...(list.length > 0 && { attachments: list }), ...fields },
			`${body}${images}`
		),
		...Object.fromEntries([...listed, ...shown].map(({ path, bytes }) => [`${folder}/${path}`, bytes])),
	};
}

/** A document in which the gate finds nothing, but for the fields and the body that are given. */
export function soundDocument(number: number, fields: Record<string, unknown> = {}, body = ''): string {
	const all: Record<string, unknown> = {
		title: `青禾镇第${number}号检验文稿`,
		indexNumber: `11000000QH000001XA/2026-${number}`,
		issuer: '青禾镇人民政府',
		column: '法定主动公开内容',
		item: '20-15',
		topic: '综合政务',
		writtenOn: '2026-09-07',
		publishedAt: '2026-09-08 09:30',
		validity: '有效',
		keywords: ['检验'],
		summary: '检验内容检查所用的文稿，不对外公开。',
		publicAttribute: '主动公开',
		review: {
			secrecy: reviewStep('党政综合办公室保密审查员', '不涉及国家秘密和工作秘密，可以公开'),
			content: reviewStep('党政综合办公室负责人', '内容准确，文字无误'),
			approval: reviewStep('镇长', '同意公开'),
		},
		...fields,
	};
	const lines = Object.entries(all)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `---\n${lines.join('\n')}\n---\n\n各村（社区）：\n\n${body}\n`;
}

/** One part of the review record. */
export function reviewStep(by: string, conclusion: string, on = '2026-09-08') {
	return { by, on, conclusion };
}
