import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CalendarNotPublished } from '../domain/calendar/working-days.ts';
import type { Content } from './content.ts';
import { questions } from './templates/questions.ts';
import type { Answers, NewFile, Template } from './templates/template.ts';

/** A file to write, or why none can be written. */
export type NewFileResult = { ok: true; file: NewFile } | { ok: false; faults: string[] };

/** Makes a new content file from a template and the clerk's answers. Writes nothing. */
export function newFile(template: Template, given: Answers, content: Content): NewFileResult {
	const { site } = content;
	if (!site) return refused('site.yaml 有误，请先运行 npm run check -- --content 改好');
	const faults = template.questions.flatMap((name) => answerFaults(name, given[name], content));
	const stray = (Object.keys(given) as (keyof Answers)[]).filter(
		(name) => !template.questions.includes(name)
	);
	faults.push(...stray.map((name) => `${template.name}用不上 --${name}`));
	if (faults.length > 0) return refused(...faults);
	const desk = { content, site, answers: withUsual(template, given, content) };
	const lacking = template.refuse?.(desk);
	if (lacking !== undefined) return refused(lacking);
	try {
		const file = template.make(desk);
		if (existsSync(join(content.dir, file.file))) return refused(`${file.file} 已经有了，没有改动`);
		// An address that was published once means that publication for ever.
		if (template.questions.includes('slug') && content.history?.changes.has(file.file))
			return refused(`${file.file} 这个文件名以前用过，请另取短名`);
		return { ok: true, file };
	} catch (error) {
		if (error instanceof CalendarNotPublished) return refused(`${error.message}，请先录入工作日历`);
		throw error;
	}
}

/** The blanks of a new file as the clerk reads them; those that say the same stand together. */
export function blanksOf({ text }: NewFile): string[] {
	const blanks = text.split('\n').flatMap((line, i) => {
		const [, field, hint] = /^\s*(?:- )?([^\s:#]+): # 待填：(.*)$/.exec(line) ?? [];
		if (field !== undefined) return [{ line: i + 1, words: `${field}：${hint}` }];
		const [, body] = /【待填：(.*)】/.exec(line) ?? [];
		return body === undefined ? [] : [{ line: i + 1, words: body }];
	});
	return [...Map.groupBy(blanks, ({ words }) => words)].map(
		([words, [first, ...more]]) =>
			`第${first?.line}行${more.length > 0 ? `等${more.length + 1}处` : ''} ${words}`
	);
}

function withUsual({ questions: names }: Template, given: Answers, content: Content): Answers {
	const usual = names.flatMap((name) => {
		const value = questions[name].usual?.(content);
		return value === undefined ? [] : [[name, value] as const];
	});
	return { ...Object.fromEntries(usual), ...given };
}

function answerFaults(name: keyof Answers, answer: string | undefined, content: Content): string[] {
	const { ask, needed, fault } = questions[name];
	if (answer === undefined) return needed ? [`请用 --${name} 写明${ask}`] : [];
	const wrong = fault(answer, content);
	return wrong === undefined ? [] : [`--${name} ${answer}：${wrong}`];
}

function refused(...faults: string[]): NewFileResult {
	return { ok: false, faults };
}
