import { addDays, type Day } from '../../domain/calendar/day.ts';
import { textsAt, type ContentHistory, type FileChange } from '../../storage/content-history.ts';
import type { CheckedFile, Content } from '../content.ts';
import { contentKinds } from '../content-kinds.ts';
import type { Observation, Rule } from '../rule.ts';

/** Days by which a text may be committed after its publication: one evening's work may go past midnight. */
const tolerance = 1;

/**
 * Publication days that git contradicts (政府网站与政务新媒体检查指标, 单项否决: 伪造发稿日期): earlier than the text
 * first came into the content folder, or moved later on; and titles that were changed. Texts that were published before
 * `portalSince` were taken over and are not compared.
 */
export const publicationDates: Rule = {
	name: '发稿日期',
	check(content) {
		const { history, site } = content;
		if (!history || !site || history.changes.size === 0) return [];
		if (history.shallow) return [shallowWarning];
		const texts = publishedTexts(content, site.portalSince);
		return [
			...texts.flatMap((text) => backdated(text, history, content.today)),
			...changedLater(content.dir, texts, history),
		];
	},
};

const shallowWarning: Observation = {
	file: 'site.yaml',
	field: 'portalSince',
	value: 'portalSince',
	problem: '这份检出没有完整的提交历史，发布日期没有核对',
	remedy: '请取回全部历史（git fetch --unshallow）后再检查',
	level: 'warning',
};

/** A text with the day and the title that it claims. */
interface Claim {
	file: string;
	kind: CheckedFile['kind'];
	title: string;
	publishedOn: Day;
}

function publishedTexts({ files }: Content, portalSince: Day): Claim[] {
	const published = new Set(contentKinds.filter(({ publishes }) => publishes).map(({ kind }) => kind));
	return files.flatMap(({ file, kind, data }) => {
		const { publishedAt, title, erased } = data as { publishedAt?: string; title?: string; erased?: unknown };
		// An erased text had to lose its title.
		if (!published.has(kind) || erased || publishedAt === undefined || publishedAt.slice(0, 10) < portalSince)
			return [];
		return [{ file, kind, title: title ?? '', publishedOn: publishedAt.slice(0, 10) }];
	});
}

/** A text that is not committed yet can come in today at the earliest. */
function backdated({ file, publishedOn }: Claim, { changes }: ContentHistory, today: Day): Observation[] {
	const firstOn = firstOf(changes.get(file))?.on ?? today;
	if (addDays(publishedOn, tolerance) >= firstOn) return [];
	const when = changes.has(file) ? `${firstOn} 才第一次提交` : `${firstOn} 还没有提交`;
	return [
		{
			file,
			field: 'publishedAt',
			value: publishedOn,
			problem: `发布日期 ${publishedOn} 早于文稿进入本专栏的日期：${when}`,
			remedy: '请填写实际发布的时间，成文日期写在 writtenOn；伪造发稿日期是网站检查的单项否决事项',
		},
	];
}

function changedLater(dir: string, claims: readonly Claim[], { changes }: ContentHistory): Observation[] {
	const revised = claims.flatMap((claim) => {
		const own = changes.get(claim.file) ?? [];
		const first = firstOf(own);
		return first && own.length > 1 ? [{ claim, commit: first.commit, file: claim.file }] : [];
	});
	if (revised.length === 0) return [];
	const before = textsAt(dir, revised);
	return revised.flatMap(({ claim }, i) => changesOf(claim, before[i] ?? ''));
}

function changesOf({ file, kind, title, publishedOn }: Claim, before: string): Observation[] {
	const [, day] = /^publishedAt: *['"]?(\d{4}-\d{2}-\d{2})/m.exec(before) ?? [];
	const [, name] = /^title: *['"]?(.*?)['"]? *\r?$/m.exec(before) ?? [];
	const found: Observation[] = [];
	if (day !== undefined && publishedOn < day)
		found.push({
			file,
			field: 'publishedAt',
			value: publishedOn,
			problem: `发布日期从 ${day} 提前到 ${publishedOn}`,
			remedy: `请改回 ${day}；伪造发稿日期是网站检查的单项否决事项`,
		});
	// A decision's page is published anew with each step of the procedure.
	if (day !== undefined && publishedOn > day && kind !== 'decision')
		found.push({
			file,
			field: 'publishedAt',
			value: publishedOn,
			problem: `发布日期从 ${day} 推后到 ${publishedOn}`,
			remedy: `文稿改动以后发布日期不变，请改回 ${day}`,
			level: 'warning',
		});
	if (name !== undefined && name !== title)
		found.push({
			file,
			field: 'title',
			value: title,
			problem: `标题在发布以后改过，原为“${name}”`,
			remedy: '请核对是否应当另行发布一份文件；确属更正的，在 waivers.yaml 写明理由',
			level: 'warning',
		});
	return found;
}

/** The change that first brought a file in; undefined when git knows none. */
function firstOf(changes: readonly FileChange[] | undefined): FileChange | undefined {
	return changes?.findLast(({ kind }) => kind === 'added');
}
