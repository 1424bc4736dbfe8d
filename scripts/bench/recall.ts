import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/domain/publication/finding.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { logFile } from '../../src/storage/publication-log.ts';
import { soundDocument, type SeededCase } from './seeded-case.ts';

/** The day on which the seeded set is checked; its dates are made for it. */
export const benchDay = '2026-11-23';

/** A case with whether the gate said what it must, and all that it said of the case's files. */
export interface TriedCase {
	seeded: SeededCase;
	caught: boolean;
	said: Finding[];
}

/** What the seeded set gave. */
export interface Recall {
	tried: TriedCase[];
	/** What the gate said of the sound documents that stand beside the faulty ones: nothing, when it is right. */
	alarmsOnSound: Finding[];
}

/**
 * Tries every case on copies of a content folder: cases that do not touch the same files share a copy, and each counts
 * for itself. Every copy also holds a sound document made in the same way.
 */
export async function tryCases(cases: SeededCase[], contentDir: string): Promise<Recall> {
	const tried: TriedCase[] = [];
	const alarmsOnSound: Finding[] = [];
	for (const batch of batches(cases)) {
		const findings = await findingsIn(batch, contentDir);
		alarmsOnSound.push(...findings.filter(({ file }) => file === soundFile));
		for (const seeded of batch) {
			const own = filesOf(seeded);
			const said = findings.filter(({ file }) => own.includes(file));
			tried.push({ seeded, said, caught: said.some((finding) => isExpected(finding, seeded)) });
		}
	}
	return { tried, alarmsOnSound };
}

const soundFile = 'disclosures/2026/90000-sound.md';

function isExpected({ rule, level, problem, remedy }: Finding, { expected }: SeededCase): boolean {
	return (
		rule === expected.rule && level === expected.level && `${problem}，${remedy}`.includes(expected.says)
	);
}

function filesOf({ files, changes, removed, past }: SeededCase): string[] {
	return [
		...Object.keys(files),
		...changes.map(({ file }) => file),
		...removed,
		...past.flatMap((commit) => Object.keys(commit.files)),
	];
}

/** Puts each case into the first batch in which nobody touches its files. */
function batches(cases: SeededCase[]): SeededCase[][] {
	const shared: { cases: SeededCase[]; files: Set<string> }[] = [];
	for (const seeded of cases.filter(({ alone, past }) => !alone && past.length === 0)) {
		const own = filesOf(seeded);
		let batch = shared.find(({ files }) => !own.some((file) => files.has(file)));
		if (!batch) shared.push((batch = { cases: [], files: new Set() }));
		batch.cases.push(seeded);
		for (const file of own) batch.files.add(file);
	}
	const alone = cases.filter((seeded) => seeded.alone || seeded.past.length > 0);
	return [...shared.map((batch) => batch.cases), ...alone.map((seeded) => [seeded])];
}

async function findingsIn(batch: SeededCase[], contentDir: string): Promise<Finding[]> {
	const folder = mkdtempSync(join(tmpdir(), 'gongkai-seeded-'));
	try {
		cpSync(contentDir, folder, { recursive: true });
		rmSync(join(folder, logFile), { force: true });
		const write = (file: string, content: string | Uint8Array) => {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), content);
		};
		write(soundFile, soundDocument(90000, {}, '本件没有错误。'));
		for (const { files, changes, removed, past, name } of batch) {
			for (const [file, content] of Object.entries(files)) write(file, content);
			for (const { file, from, to } of changes) {
				const text = readFileSync(join(folder, file), 'utf8');
				const spoiled = text.replace(from, () => to);
				if (spoiled === text) throw new Error(`“${name}”没有改动 ${file}`);
				write(file, spoiled);
			}
			for (const file of removed) rmSync(join(folder, file));
			commitPast(folder, past, write);
		}
		return (await checkContent(folder, benchDay)).findings;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Makes the content folder a git checkout in which everything else is old, and commits the past of a case. */
function commitPast(
	folder: string,
	past: SeededCase['past'],
	write: (file: string, text: string) => void
): void {
	if (past.length === 0) return;
	const git = (at: string, ...args: string[]) => {
		const who = [
			'-c',
			'user.name=clerk',
			'-c',
			'user.email=clerk@example.invalid',
			'-c',
			'core.hooksPath=/dev/null',
		];
		const env = { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
		const { status, stderr } = spawnSync('git', ['-C', folder, ...who, ...args], { env, encoding: 'utf8' });
		if (status !== 0) throw new Error(stderr);
	};
	const first = past[0]?.at ?? '';
	git(first, 'init', '--quiet');
	git('2013-01-01T00:00:00Z', 'add', '.');
	git('2013-01-01T00:00:00Z', 'commit', '--quiet', '--message', '接收');
	for (const { at, files } of past) {
		for (const [file, text] of Object.entries(files)) write(file, text);
		git(at, 'add', '.');
		git(at, 'commit', '--quiet', '--message', '发布');
	}
}
