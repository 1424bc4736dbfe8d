import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import type { Day } from '../domain/calendar/day.ts';
import type { Calendar, CalendarYear } from '../domain/calendar/year.ts';
import type { Finding } from '../domain/publication/finding.ts';
import type { Site } from '../domain/site.ts';
import { bodyParts, type BodyParts } from '../markdown/body-links.ts';
import { checkMarkdown, checkYaml } from '../storage/content-check.ts';
import { readHistory } from '../storage/content-history.ts';
import { contentText } from '../storage/content-text.ts';
import { linesAbove, type CheckedFile, type Content } from './content.ts';
import { contentKinds } from './content-kinds.ts';
import type { Observation, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { waive, type WaivedFinding } from './waivers.ts';

/** What the gate found: how many files it read, every finding in one run, and what was waived. */
export interface ContentCheck {
	files: number;
	findings: Finding[];
	waived: WaivedFinding[];
}

/**
 * Checks all of a content folder: every file by its schema, then all sound files by every rule. `onRule` is told which
 * rule is at work, for a progress line.
 */
export async function checkContent(
	contentDir: string,
	today: Day,
	onRule: (rule: string) => void = () => {}
): Promise<ContentCheck> {
	onRule('格式');
	const { content, findings } = readContent(contentDir, today);
	for (const rule of rules) {
		onRule(rule.name);
		const observed = await rule.check(content);
		findings.push(...observed.map((observation) => findingOf(content, rule, observation)));
	}
	return { files: content.texts.size, ...waive(findings, content) };
}

/** Reads a content folder for the rules, with what its schemas find. */
export function readContent(contentDir: string, today: Day): { content: Content; findings: Finding[] } {
	const paths = globSync('**/*.{md,yaml,yml}', { cwd: contentDir }).sort();
	const texts = new Map(paths.map((file) => [file, contentText(contentDir, file) ?? '']));
	const findings: Finding[] = [];
	const files: CheckedFile[] = [];
	const bodies: CheckedFile[] = [];
	if (!paths.includes('site.yaml')) findings.push(misplaced('site.yaml', '缺少这个文件', '请补上'));
	for (const file of paths) {
		const kind = contentKinds.find(({ pattern }) => matchesGlob(file, pattern));
		if (!kind) {
			findings.push(stray(file));
			continue;
		}
		const check = file.endsWith('.md') ? checkMarkdown : checkYaml;
		const checked = check(contentDir, file, kind.schema);
		const { body } = checked;
		const data = (checked.ok ? checked.value : {}) as CheckedFile['data'];
		const written = { file, kind: kind.kind, data, body, parts: partsInFile(body, texts.get(file) ?? '') };
		bodies.push(written);
		if (checked.ok) files.push(written);
		else findings.push(...checked.findings);
	}
	const content = {
		dir: contentDir,
		today,
		files,
		bodies,
		texts,
		site: files.find(({ kind }) => kind === 'site')?.data as Site | undefined,
		calendar: calendarOf(files),
		history: readHistory(contentDir),
	};
	return { content, findings };
}

/** The parts of a body, with the lines that they have in the whole file. */
function partsInFile(body: string, text: string): BodyParts {
	const above = linesAbove(text, body);
	const { pieces, headings } = bodyParts(body);
	return {
		pieces: pieces.map((piece) => ({ ...piece, line: above + piece.line })),
		headings: headings.map((heading) => ({ ...heading, line: above + heading.line })),
	};
}

function calendarOf(files: CheckedFile[]): Calendar {
	const years = files.filter(({ kind }) => kind === 'calendar').map(({ data }) => data as CalendarYear);
	return new Map(years.map((year) => [year.year, year]));
}

function stray(file: string): Finding {
	return file.endsWith('.md')
		? misplaced(file, '不在任何栏目的文件夹里', '请移到 disclosures、decisions 等文件夹')
		: misplaced(file, '网站不读取这个文件', '请核对文件名和所在文件夹，扩展名用 .yaml');
}

function misplaced(file: string, problem: string, remedy: string): Finding {
	return { file, line: 1, field: '文件位置', problem, remedy, level: 'error', rule: '格式' };
}

function findingOf({ texts }: Content, rule: Rule, observation: Observation): Finding {
	const { file, field, problem, remedy, line, value, level = 'error' } = observation;
	return {
		file,
		line: line ?? lineOf(texts.get(file), value),
		field,
		problem,
		remedy,
		level,
		rule: rule.name,
	};
}

/** Line of the first place of a text that holds a value; 1 when none does. */
function lineOf(text: string | undefined, value: string | undefined): number {
	const at = value === undefined || value === '' ? -1 : (text?.indexOf(value) ?? -1);
	return at < 0 ? 1 : (text?.slice(0, at).split('\n').length ?? 1);
}
