import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { latestEntries, saltedDigest, type LogEntry } from '../src/domain/publication/publication-log.ts';
import { checkLog, rewrittenEntry } from '../src/domain/publication/publication-log-check.ts';

/** What the comparison of a kept log with a site found. */
export interface SiteComparison {
	/** How many sources and attachments were fetched and digested. */
	compared: number;
	/** How many entries the site's log has beyond the kept one. */
	newer: number;
	/** In words; empty when all agrees. */
	faults: string[];
}

/** How many answers are awaited at a time. */
const atATime = 8;

/**
 * Compares a kept log with a site that nobody has to trust: its present log must begin with the kept one, and every
 * source and attachment that it calls public must give the digest that it names; what was withdrawn, deleted, erased or
 * is past its last day must be gone.
 */
export async function compareWithSite(kept: readonly LogEntry[], site: string): Promise<SiteComparison> {
	const base = site.endsWith('/') ? site : `${site}/`;
	const log = await fetch(`${base}publication-log.jsonl`).catch(() => undefined);
	if (!log?.ok) return { compared: 0, newer: 0, faults: [`网站没有给出发布日志（${statusOf(log)}）`] };
	const { entries, fault } = checkLog(await log.text());
	if (fault)
		return { compared: 0, newer: 0, faults: [`网站的发布日志第${fault.line}行有问题：${fault.why}`] };
	const rewritten = rewrittenEntry(kept, entries);
	if (rewritten !== undefined)
		return {
			compared: 0,
			newer: 0,
			faults: [`网站改写了过去：手头这一份的第${rewritten}条，网站的日志里没有或者不同`],
		};
	const tasks = expectationsOf(entries);
	const faults: string[] = [];
	for (let i = 0; i < tasks.length; i += atATime) {
		const found = await Promise.all(tasks.slice(i, i + atATime).map((task) => faultOf(base, task)));
		faults.push(...found.filter((words) => words !== undefined));
	}
	return { compared: tasks.length, newer: entries.length - kept.length, faults };
}

/** What an address must answer: content with one of the digests, or nothing. */
interface Expectation {
	address: string;
	/** Digests as the log names them, each with its salt; none: the address must answer 404. */
	digests: { n: number; digest: string; salt: string }[];
}

function expectationsOf(entries: readonly LogEntry[]): Expectation[] {
	const today = dayInShanghai(new Date().toISOString());
	const latest = [...latestEntries(entries).values()];
	const isPublic = ({ act, until }: LogEntry) =>
		(act === '发布' || act === '修改') && (until === undefined || until >= today);
	const files = new Map<string, Expectation>();
	for (const { path } of entries.flatMap((entry) => entry.files))
		files.set(path, { address: addressOf('files', path), digests: [] });
	for (const { n, files: named, salt = '' } of latest.filter(isPublic))
		for (const { path, digest } of named) files.get(path)?.digests.push({ n, digest, salt });
	const sources = latest.map((entry) => ({
		address: addressOf('open-data/source', entry.path),
		digests: isPublic(entry) ? [{ n: entry.n, digest: entry.digest ?? '', salt: entry.salt ?? '' }] : [],
	}));
	return [...sources, ...files.values()];
}

function addressOf(folder: string, path: string): string {
	return `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

async function faultOf(base: string, { address, digests }: Expectation): Promise<string | undefined> {
	const answer = await fetch(base + address).catch(() => undefined);
	const bytes = answer && new Uint8Array(await answer.arrayBuffer());
	if (digests.length === 0)
		return answer?.status === 404 ? undefined : `已不公开，却还能下载：${address}（${statusOf(answer)}）`;
	if (!answer?.ok || !bytes) return `日志说公开，却下载不到：${address}（${statusOf(answer)}）`;
	const wrong = digests.find(({ digest, salt }) => saltedDigest(salt, bytes) !== digest);
	return wrong && `内容与日志第${wrong.n}条的摘要不符：${address}`;
}

function statusOf(answer: Response | undefined): string {
	return answer ? `状态${answer.status}` : '连接不上';
}
