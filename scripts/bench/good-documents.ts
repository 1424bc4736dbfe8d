import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { logFile } from '../../src/storage/publication-log.ts';
import { lookAlikes } from './look-alikes.ts';
import { documentFiles, soundDocument } from './seeded-case.ts';

/** A content folder of sound documents. The caller deletes it. */
export interface GoodDocuments {
	folder: string;
	/** How many documents the demonstration has, how many resemble faulty ones, and how many were made of laws. */
	demonstration: number;
	lookAlikes: number;
	laws: number;
}

/**
 * A copy of the demonstration's content, and beside it the look-alikes and every chapter of the laws in a corpus folder (Markdown, at any
 * depth) as a document with front matter.
 */
export async function goodDocuments(contentDir: string, corpus: string | undefined): Promise<GoodDocuments> {
	const folder = mkdtempSync(join(tmpdir(), 'gongkai-good-'));
	// New documents stand in no log.
	cpSync(contentDir, folder, {
		recursive: true,
		filter: (source) => basename(source) !== logFile,
	});
	const demonstration = globSync('**/*.md', { cwd: folder }).length;
	const chapters = corpus === undefined ? [] : globSync('*/**/*.md', { cwd: corpus }).sort();
	const wrapped = chapters.flatMap((file) => chaptersOf(readFileSync(join(corpus ?? '', file), 'utf8')));
	wrapped.forEach(({ title, body }, i) => {
		const number = 80000 + i;
		const summary = `${title}的条文，供机关工作人员和群众查阅。`;
		writeFileSync(
			join(folder, `disclosures/2026/${number}-law.md`),
			soundDocument(number, { title, summary, item: '20-01' }, body)
		);
	});
	const alike = await lookAlikes();
	const files = alike.flatMap((one, i) => Object.entries(documentFiles(one, 70000 + i)));
	for (const [file, content] of files) writeFileSync(join(folder, file), content);
	return { folder, demonstration, lookAlikes: alike.length, laws: wrapped.length };
}

/** The chapters of a law, each with the law's name in its title; a law without chapters is one. */
function chaptersOf(text: string): { title: string; body: string }[] {
	const [, name = '', rest = ''] = /^# (.+)\n([\s\S]*)$/m.exec(text) ?? [];
	if (name === '') return [];
	return rest
		.split(/^(?=## )/m)
		.filter((chapter) => chapter.trim() !== '')
		.map((body) => ({ title: titleOf(name, body), body: body.trim() }));
}

function titleOf(law: string, chapter: string): string {
	const [, heading = ''] = /^## (.+)/.exec(chapter) ?? [];
	return `${law.trim()} ${heading.trim()}`.trim().slice(0, 100);
}
