import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHistory } from '../../src/storage/content-history.ts';
import { sourceVersions } from '../../src/storage/source-versions.ts';
import { commitAll, committed, git } from '../fixtures/git.ts';

const file = 'disclosures/2026/00001-中文.md';
const bodies = (folder: string) => {
	const changes = readHistory(folder)?.changes.get(file) ?? [];
	return sourceVersions(folder, file, changes).map(({ body, fields }) => [body, fields]);
};

/** A repository whose content folder holds one document in three versions, one of which cannot be read. */
function repository(): string {
	const root = mkdtempSync(join(tmpdir(), 'gongkai-versions-'));
	mkdirSync(join(root, 'content/disclosures/2026'), { recursive: true });
	const write = (text: string) => writeFileSync(join(root, 'content', file), text);
	write('---\ntitle: 甲\n---\n\n一\n');
	committed(root, '2026-01-10');
	write('---js\n{ title: (globalThis.pwned = true) }\n---\n二');
	commitAll(root, '2026-01-11');
	write('---\r\ntitle: 乙\r\n---\r\n三\r\n');
	commitAll(root, '2026-01-12');
	return root;
}

test('the versions of a source come from git, oldest first, and run no code', () => {
	const root = repository();
	expect(bodies(join(root, 'content'))).toEqual([
		['一', { title: '甲' }],
		['三', { title: '乙' }],
	]);
	expect('pwned' in globalThis).toBe(false);
	rmSync(root, { recursive: true });
});

test('a shallow checkout says so and gives what it holds; no checkout gives nothing', () => {
	const root = repository();
	const shallow = `${root}-shallow`;
	git(tmpdir(), 'clone', '-q', '--depth', '1', `file://${root}`, shallow);
	expect(readHistory(join(shallow, 'content'))?.shallow).toBe(true);
	expect(bodies(join(shallow, 'content'))).toEqual([['三', { title: '乙' }]]);
	rmSync(join(shallow, '.git'), { recursive: true });
	expect(readHistory(join(shallow, 'content'))).toBeUndefined();
	expect(bodies(join(shallow, 'content'))).toEqual([]);
	rmSync(root, { recursive: true });
	rmSync(shallow, { recursive: true });
});
