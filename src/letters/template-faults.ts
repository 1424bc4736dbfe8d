import type { DXT } from 'docxtemplater';
import { letterKinds, type LetterKind } from '../domain/requests/letters/kinds.ts';
import { tagNames } from '../domain/requests/letters/tags.ts';
import { openTemplate } from './template.ts';
import { tagCollector } from './template-tags.ts';

/** A fault of a template, in words for the office that edits it: what is wrong, and how to mend it. */
export interface TemplateFault {
	problem: string;
	remedy: string;
}

/** Everything that is wrong with the tags of a Word template for a kind of letter; empty when it can be used. */
export function templateFaults(template: Uint8Array, kind: LetterKind): TemplateFault[] {
	const { module, tags } = tagCollector();
	try {
		openTemplate(template, [module]);
	} catch (error) {
		return brokenTags(error);
	}
	const { known, required } = tagNames(kind);
	const { title } = letterKinds[kind];
	const faults: TemplateFault[] = [];
	const names = [...known.keys()].join('、');
	for (const [name, rows] of tags) {
		const list = known.get(name);
		if (!list) {
			faults.push({ problem: `《${title}》没有这个标记：{${name}}`, remedy: `可用的标记：${names}` });
			continue;
		}
		const inside = [...rows];
		if (list.length === 0 && inside.length > 0)
			faults.push({ problem: `{#${name}}不是列表`, remedy: `请直接写{${name}}` });
		for (const row of inside.filter((tag) => list.length > 0 && !list.includes(tag) && !known.has(tag)))
			faults.push({ problem: `{#${name}}里没有这个标记：{${row}}`, remedy: `请写成${listForm(name, list)}` });
		for (const row of list.filter((tag) => !inside.includes(tag)))
			faults.push({ problem: `{#${name}}里缺少{${row}}`, remedy: `请写成${listForm(name, list)}` });
	}
	for (const name of required.filter((tag) => !tags.has(tag)))
		faults.push({
			problem: `缺少标记{${name}}，发出的文书会缺少这项内容`,
			remedy: `请补上${listForm(name, known.get(name) ?? [])}`,
		});
	return faults;
}

function listForm(name: string, rows: string[]): string {
	return rows.length > 0 ? `{#${name}}${rows.map((row) => `{${row}}`).join('')}{/${name}}` : `{${name}}`;
}

const tagProblems: Record<string, string> = {
	unclosed_tag: '标记缺少右花括号',
	unopened_tag: '标记缺少左花括号',
	unclosed_loop: '列表没有结束标记',
	unopened_loop: '列表没有开始标记',
	closing_tag_does_not_match_opening_tag: '列表的开始标记和结束标记不一致',
	duplicate_open_tag: '标记多了左花括号',
	duplicate_close_tag: '标记多了右花括号',
};

function brokenTags(error: unknown): TemplateFault[] {
	const { properties } = error as DXT.Error as {
		properties?: Broken & { errors?: { properties: Broken }[] };
	};
	if (!properties) return [{ problem: '不是可以打开的Word文件', remedy: '请用Word打开，另存为docx格式' }];
	const broken = properties.errors?.map((one) => one.properties) ?? [properties];
	return broken.map(({ id = '', xtag, openingtag }) => ({
		problem: `${tagProblems[id] ?? '标记有误'}：${xtag ?? openingtag ?? '位置不明'}`,
		remedy: '标记应写成{标题}，列表应写成{#正文}{段}{/正文}',
	}));
}

interface Broken {
	id?: string;
	xtag?: string;
	openingtag?: string;
}
