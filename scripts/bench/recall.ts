import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../src/domain/publication/finding.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { logFile } from '../../src/storage/publication-log.ts';
import { soundDocument, type PastCommit, type SeededCase } from './seeded-case.ts';

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
			const own = seeded.expected.where === undefined ? filesOf(seeded) : [seeded.expected.where];
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
		...changes.map(({ as }) => as),
		...removed,
		...past.flatMap((commit) => Object.keys(commit.files ?? {})),
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
		// New documents stand in no log, so that it is left out unless a case is about it.
		const aboutLog = batch.some((seeded) => filesOf(seeded).includes(logFile));
		cpSync(contentDir, folder, {
			recursive: true,
			filter: (source) => aboutLog || basename(source) !== logFile,
		});
		const write = (file: string, content: string | Uint8Array) => {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), content);
		};
		if (!aboutLog) write(soundFile, soundDocument(90000, {}, '本件没有错误。'));
		for (const seeded of batch) spoil(folder, contentDir, seeded, write);
		return (await checkContent(folder, benchDay)).findings;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function spoil(
	folder: string,
	contentDir: string,
	{ name, files, changes, removed, past }: SeededCase,
	write: (file: string, content: string | Uint8Array) => void
): void {
	for (const { file, from, to, as, number } of changes) {
		const text = readFileSync(
			existsSync(join(folder, as)) ? join(folder, as) : join(contentDir, file),
			'utf8'
		);
		const spoiled = text.replace(from, to);
		if (spoiled === text) throw new Error(`“${name}”没有改动 ${file}`);
		write(as, as === file ? spoiled : spoiled.replace(/^(indexNumber: .*-)\d{5}/m, `$1${number}`));
	}
	for (const file of removed) rmSync(join(folder, file));
	if (past.length > 0) commitPast(folder, past, write);
	for (const [file, content] of Object.entries(files)) write(file, content);
}

/** Makes the folder a git checkout into which everything came long ago, and commits the past of a case. */
function commitPast(
	folder: string,
	past: readonly PastCommit[],
	write: (file: string, text: string) => void
): void {
	commitAll(folder, '2013-01-01T00:00:00Z');
	for (const { at, files = {}, removed = [] } of past) {
		for (const [file, text] of Object.entries(files)) write(file, text);
		for (const file of removed) rmSync(join(folder, file));
		commitAll(folder, at);
	}
}

function commitAll(folder: string, at: string): void {
	// What a hook or the machine has set is for other repositories.
	const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
	const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
	const who = ['-c', 'user.name=clerk', '-c', 'user.email=clerk@example.invalid'];
	for (const words of [
		['init', '-q'],
		['add', '-A'],
		[...who, 'commit', '-q', '-m', '发布'],
	]) {
		const { status, stderr } = spawnSync('git', words, {
			cwd: folder,
			env: { ...env, ...own },
			encoding: 'utf8',
		});
		if (status !== 0) throw new Error(stderr);
	}
}
