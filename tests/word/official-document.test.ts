import { readFileSync } from 'node:fs';
import matter from 'gray-matter';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { elements } from '../../src/attachments/xml-nodes.ts';
import type { Block } from '../../src/word/block.ts';
import { blocksOf } from '../../src/word/blocks-of.ts';
import { officialDocument, type OfficialDocument } from '../../src/word/official-document.ts';
import { first, numberOf, opened, paragraphs, styleOf, valueOf } from './opened.ts';

const report: OfficialDocument = {
	title: '青禾镇依法行政工作自查报告',
	addressee: '禾川县人民政府',
	blocks: blocksOf(
		'现将情况报告如下。\n\n## 一、基本情况\n\n**学法。**共6次。\n\n1. 甲\n2. 乙[^1]\n\n[^1]: 数据来自台账。'
	),
	signature: { issuer: '青禾镇人民政府', date: '2026年1月9日' },
	attachments: [
		{ title: '措施清单', blocks: [] },
		{ title: '问题清单', blocks: [] },
	],
};

const body = (...blocks: Block[]) => opened({ title: '报告', blocks });

/** Millimetres as Word counts them, in twentieths of a point. */
const millimetres = (count: number) => expect.closeTo((count / 25.4) * 1440, -0.5) as number;

describe('the page', () => {
	test('is A4 with the margins of GB/T 9704', async () => {
		const main = (await opened(report))('word/document.xml');
		expect(numberOf(main, 'pgSz', 'w')).toEqual(millimetres(210));
		expect(numberOf(main, 'pgSz', 'h')).toEqual(millimetres(297));
		const margins = ['top', 'bottom', 'left', 'right'].map((side) => numberOf(main, 'pgMar', side));
		expect(margins).toEqual([37, 35, 28, 26].map(millimetres));
	});

	test('holds 22 lines of 28 characters, and not one more', async () => {
		const part = await opened(report);
		const main = part('word/document.xml');
		const side = (name: string) => numberOf(main, 'pgMar', name);
		const width = numberOf(main, 'pgSz', 'w') - side('left') - side('right');
		const height = numberOf(main, 'pgSz', 'h') - side('top') - side('bottom');
		const linePitch = numberOf(main, 'docGrid', 'linePitch');
		expect(valueOf(main, 'docGrid', 'type')).toBe('linesAndChars');
		expect(Math.floor(height / linePitch)).toBe(22);
		expect(Math.floor(width / (320 + (numberOf(main, 'docGrid', 'charSpace') / 4096) * 20))).toBe(28);
		// What the text itself does, for readers without such a grid.
		const styles = part('word/styles.xml');
		const defaults = first(styles, 'pPrDefault');
		expect(numberOf(defaults, 'spacing', 'line')).toBe(linePitch);
		expect(valueOf(defaults, 'spacing', 'lineRule')).toBe('exact');
		expect(valueOf(defaults, 'snapToGrid')).toBe('0');
		const normal = styleOf(styles, 'Normal');
		expect(valueOf(normal, 'sz')).toBe('32');
		expect(Math.floor(width / (320 + numberOf(normal, 'spacing')))).toBe(28);
	});

	test('has its number at the outer side: — 1 —, 四号宋体', async () => {
		const part = await opened(report);
		const feet = elements(part('word/document.xml'), 'footerReference').map(({ attributes }) => {
			const relation = elements(part('word/_rels/document.xml.rels'), 'Relationship').find(
				({ attributes: { Id } }) => Id === attributes['id']
			);
			const foot = part(`word/${relation?.attributes['Target'] ?? ''}`);
			const [paragraph] = paragraphs(foot);
			return [attributes['type'], valueOf(foot, 'jc'), paragraph?.text, paragraph?.style];
		});
		expect(feet).toEqual([
			['default', 'right', '—  —', 'PageNumber'],
			['even', 'left', '—  —', 'PageNumber'],
		]);
		expect(elements(part('word/settings.xml'), 'evenAndOddHeaders')).toHaveLength(1);
		const style = styleOf(part('word/styles.xml'), 'PageNumber');
		expect([valueOf(style, 'sz'), valueOf(style, 'rFonts', 'ascii')]).toEqual(['28', '宋体']);
	});
});

describe('the letters', () => {
	test.each([
		['Normal', '仿宋_GB2312', '32', ''],
		['Title', '方正小标宋简体', '44', 'false'],
		['Heading1', '黑体', '32', 'false'],
		['Heading2', '楷体_GB2312', '32', 'false'],
		['Heading3', '仿宋_GB2312', '32', ''],
	])('of %s are %s in %s half points', async (id, font, halfPoints, bold) => {
		const style = styleOf((await opened(report))('word/styles.xml'), id);
		for (const script of ['eastAsia', 'ascii', 'hAnsi'])
			expect([script, valueOf(style, 'rFonts', script)]).toEqual([script, font]);
		expect(valueOf(style, 'sz')).toBe(halfPoints);
		expect(valueOf(style, 'b')).toBe(bold);
		expect(elements(style, 'b')).toHaveLength(id === 'Normal' ? 0 : 1);
	});

	test('are named with what stands in for them', async () => {
		const fonts = elements((await opened(report))('word/fontTable.xml'), 'font');
		const instead = new Map(fonts.map((font) => [font.attributes['name'], valueOf(font, 'altName')]));
		expect(instead.get('仿宋_GB2312')).toMatch(/^仿宋,/);
		expect(instead.get('方正小标宋简体')).toContain('宋体');
	});

	test('come through whatever they are, but for those that no XML may hold', async () => {
		const text = '“引号”〔2026〕\u{20BB7}<&>\'"\u0000\u0007\u001F\uFFFF\uD842尾';
		const part = await body({ kind: 'paragraph', text: [{ text, bold: true }] });
		const shown = paragraphs(part('word/document.xml')).find(({ style }) => style === 'Body')?.text;
		expect(shown).toBe('“引号”〔2026〕\u{20BB7}<&>\'"\uFFFD尾');
		const hostile = await opened({ title: 'a</dc:title>&\u0001', blocks: [] });
		expect(elements(hostile('docProps/core.xml'), 'title')[0]?.children[0]?.text).toBe('a</dc:title>&');
	});
});

describe('the parts of an official document', () => {
	test('stand in the order of the standard, with an empty line where it wants one', async () => {
		const main = (await opened(report))('word/document.xml');
		expect(paragraphs(main).map(({ style, text }) => [style, text])).toEqual([
			['Title', '青禾镇依法行政工作自查报告'],
			['', ''],
			['', '禾川县人民政府：'],
			['Body', '现将情况报告如下。'],
			['Heading1', '一、基本情况'],
			['Body', '学法。共6次。'],
			['Body', '甲'],
			['Body', '乙'],
			['', ''],
			['', '附件：1.措施清单'],
			['', '2.问题清单'],
			['', ''],
			['', '青禾镇人民政府'],
			['', '2026年1月9日'],
			['AttachmentMark', '附件1'],
			['', ''],
			['Title', '措施清单'],
			['', ''],
			['AttachmentMark', '附件2'],
			['', ''],
			['Title', '问题清单'],
			['', ''],
		]);
	});

	test('the first lines of body and headings stand in two characters', async () => {
		const styles = (await opened(report))('word/styles.xml');
		for (const id of ['Body', 'Heading1', 'Heading2', 'Heading3', 'Heading4'])
			expect([id, valueOf(styleOf(styles, id), 'ind', 'firstLineChars')]).toEqual([id, '200']);
	});

	/** Blank characters right of the two lines of a signature. */
	async function blanks(issuer: string, date: string): Promise<number[]> {
		const main = (await opened({ title: '报告', blocks: [], signature: { issuer, date } }))(
			'word/document.xml'
		);
		const lines = paragraphs(main).slice(-2);
		expect(lines.map(({ node }) => valueOf(node, 'jc'))).toEqual(['right', 'right']);
		return lines.map(({ node }) => Math.round((numberOf(node, 'ind', 'right') / 8845) * 280) / 10);
	}

	test('the name stands two characters from the right, the date begins two characters right of it', async () => {
		// 10 and 6 characters: the date begins at 2 and ends 10 − 8 before the end of the name.
		expect(await blanks('禾川县青禾镇人民政府', '2026年1月9日')).toEqual([2, 4]);
	});

	test('a date longer than the name keeps two characters from the edge, and the name moves', async () => {
		// 3 and 7.5 characters.
		expect(await blanks('镇政府', '二〇二六年一月')).toEqual([8, 2]);
	});

	test('no page holds a signature and no text', async () => {
		const blocks = blocksOf('第一段。\n\n第二段。');
		const kept = async (spec: OfficialDocument) =>
			paragraphs((await opened(spec))('word/document.xml'))
				.filter(({ text }) => text !== '')
				.map(({ text, node }) => [text, elements(node, 'keepNext').length]);
		expect((await kept({ ...report, blocks })).slice(2, 8)).toEqual([
			['第一段。', 0],
			['第二段。', 1],
			['附件：1.措施清单', 1],
			['2.问题清单', 1],
			['青禾镇人民政府', 1],
			['2026年1月9日', 0],
		]);
		expect((await kept({ title: '报告', blocks })).at(-1)).toEqual(['第二段。', 0]);
	});

	test('a title longer than a line begins the second after the name of its issuer', async () => {
		const title = '青禾镇人民政府2025年政府信息公开工作年度报告';
		const part = await opened({ title, blocks: [] });
		const [first] = paragraphs(part('word/document.xml'));
		expect(elements(first?.node ?? part('word/document.xml'), 'br')).toHaveLength(1);
		expect(first?.text).toBe(title);
	});

	test('an only attachment has no number', async () => {
		const main = (await opened({ ...report, attachments: [{ title: '清单', blocks: [] }] }))(
			'word/document.xml'
		);
		const texts = paragraphs(main).map(({ text }) => text);
		expect(texts).toContain('附件：清单');
		expect(texts).toContain('附件');
	});

	test('addressee and signature are not printed twice when the text has them', async () => {
		const text = '县政府：\n\n报告如下。\n\n青禾镇人民政府\n\n2026年1月8日';
		const main = (await opened({ ...report, blocks: blocksOf(text) }))('word/document.xml');
		const texts = paragraphs(main).map(({ text: shown }) => shown);
		expect(texts.filter((shown) => /政府：?$/.test(shown))).toEqual(['县政府：', '青禾镇人民政府']);
		expect(texts.indexOf('附件：1.措施清单')).toBeLessThan(texts.indexOf('青禾镇人民政府'));
		expect(texts).not.toContain('2026年1月9日');
	});

	test('a list counts from its own start, and a footnote stands at the foot', async () => {
		const part = await body(...blocksOf('3. 丙\n4. 丁\n\n文字。[^a]\n\n- 甲\n\n[^a]: 说明。'));
		const numbering = part('word/numbering.xml');
		const used = elements(part('word/document.xml'), 'numId').map(({ attributes }) => attributes['val']);
		const byId = (name: string, attribute: string, id: string | undefined) =>
			elements(numbering, name).find(({ attributes }) => attributes[attribute] === id) ?? numbering;
		const levels = used.map((id) => {
			const list = byId('abstractNum', 'abstractNumId', valueOf(byId('num', 'numId', id), 'abstractNumId'));
			return [valueOf(list, 'numFmt'), valueOf(list, 'start')];
		});
		expect(levels).toEqual([
			['decimal', '3'],
			['decimal', '3'],
			['bullet', '1'],
		]);
		expect(used[0]).toBe(used[1]);
		expect(elements(part('word/document.xml'), 'footnoteReference')).toHaveLength(1);
		expect(paragraphs(part('word/footnotes.xml')).at(-1)).toMatchObject({
			style: 'FootnoteText',
			text: '说明。',
		});
	});
});

describe('the file', () => {
	afterEach(() => vi.useRealTimers());

	test('has the same bytes whenever it is made', async () => {
		vi.useFakeTimers({ now: Date.UTC(2026, 0, 9), toFake: ['Date'] });
		const first = await officialDocument(report);
		vi.setSystemTime(Date.UTC(2031, 5, 1));
		expect(Buffer.compare(await officialDocument(report), first)).toBe(0);
	});

	test('names no author and no day of its own', async () => {
		const properties = elements((await opened(report))('docProps/core.xml'), 'coreProperties')[0];
		expect(properties?.children.map(({ name }) => name)).toEqual(['title', 'language']);
	});

	test.each(['2013', '2024', '2025'])('of the report of %s says all that it says', async (year) => {
		const { content, data } = matter(readFileSync(`content/reports/inspection/${year}.md`, 'utf8'));
		const main = (await opened({ title: String(data['title']), blocks: blocksOf(content) }))(
			'word/document.xml'
		);
		const shown = paragraphs(main)
			.map(({ text }) => text)
			.join('');
		const words = content.replace(/^#+ |\*\*|^\|.*\|$|\s/gm, '');
		for (const sentence of words.split(/(?<=[。；：])/)) expect(shown).toContain(sentence.trim());
	});
});
