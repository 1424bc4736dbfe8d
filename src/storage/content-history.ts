import { spawnSync } from 'node:child_process';
import { dayInShanghai, type Day } from '../domain/calendar/day.ts';

/** One commit that touched a file. */
export interface FileChange {
	commit: string;
	/** UTC instant of the commit (committer's clock). */
	at: string;
	/** Day of `at` in Shanghai. */
	on: Day;
	kind: 'added' | 'changed' | 'deleted';
}

/** What git knows of a content folder. */
export interface ContentHistory {
	/** True when the checkout does not hold the whole past, so that the oldest change of a file may be missing. */
	shallow: boolean;
	/** Changes of each file, newest first, by its path below the content folder. */
	changes: ReadonlyMap<string, FileChange[]>;
}

const kinds: Record<string, FileChange['kind']> = { A: 'added', M: 'changed', T: 'changed', D: 'deleted' };

/** Reads the past of a content folder in one call of git. Undefined where there is no git checkout, or no git. */
export function readHistory(contentDir: string): ContentHistory | undefined {
	const git = (...args: string[]) =>
		spawnSync('git', ['-C', contentDir, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
	const shallow = git('rev-parse', '--is-shallow-repository');
	if (shallow.status !== 0) return undefined;
	const log = git(
		'-c',
		'core.quotePath=false',
		'log',
		'--relative',
		'--no-renames',
		'--name-status',
		'-z',
		'--format=%x01%H %cI',
		'--',
		'.'
	);
	if (log.status !== 0) return undefined;
	return { shallow: shallow.stdout.trim() === 'true', changes: changesIn(log.stdout) };
}

function changesIn(log: string): Map<string, FileChange[]> {
	const changes = new Map<string, FileChange[]>();
	for (const entry of log.split('\x01').slice(1)) {
		const [head = '', ...fields] = entry.split('\0').map((field) => field.replace(/^\n/, ''));
		const [commit = '', time = ''] = head.split(' ');
		const at = new Date(time).toISOString();
		for (let i = 0; i + 1 < fields.length; i += 2) {
			const kind = kinds[fields[i] ?? ''];
			const file = fields[i + 1] ?? '';
			if (!kind) continue;
			changes.set(file, [...(changes.get(file) ?? []), { commit, at, on: dayInShanghai(at), kind }]);
		}
	}
	return changes;
}

/** The text of a file as a commit left it; undefined when git does not hold it. */
export function textAt(contentDir: string, commit: string, file: string): string | undefined {
	const shown = spawnSync('git', ['-C', contentDir, 'show', `${commit}:./${file}`], {
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	});
	return shown.status === 0 ? shown.stdout : undefined;
}

/** The texts of many files as commits left them, in one call of git, in the order asked; undefined where git has none. */
export function textsAt(
	contentDir: string,
	wanted: readonly { commit: string; file: string }[]
): (string | undefined)[] {
	const asked = wanted.map(({ commit, file }) => `${commit}:./${file}\n`).join('');
	const { stdout } = spawnSync('git', ['-C', contentDir, 'cat-file', '--batch'], {
		input: asked,
		maxBuffer: 1 << 30,
	});
	let at = 0;
	return wanted.map(() => {
		const end = stdout.indexOf(10, at);
		const [, type, size] = stdout.toString('utf8', at, end).split(' ');
		if (type !== 'blob') {
			at = end + 1;
			return undefined;
		}
		const text = stdout.toString('utf8', end + 1, end + 1 + Number(size));
		at = end + 2 + Number(size);
		return text;
	});
}
