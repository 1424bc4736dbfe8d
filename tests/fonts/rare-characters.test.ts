import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { beforeEach, describe, expect, test } from 'vitest';
import { codePointName, rareCharacters } from '../../src/domain/publication/rare-characters.ts';
import { charactersOf } from '../../src/fonts/character-map.ts';
import { rareFonts } from '../../src/fonts/rare-fonts.ts';
import { writeRareHan } from '../../src/fonts/rare-han-styles.ts';
import { rarePlaces } from '../../src/fonts/rare-text.ts';
import { checkContent, type ContentCheck } from '../../src/gate/check-content.ts';
import { runScript } from '../fixtures/portal.ts';
import { copyContent } from '../fixtures/content-copy.ts';

const demonstrationFont = readFileSync('content/fonts/rare-han.otf');
let content: string;

beforeEach(() => {
	content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
	mkdirSync(join(content, 'fonts'));
});

function write(file: string, text: string | Buffer): void {
	writeFileSync(join(content, file), text);
}

describe('a rare character', () => {
	test.each([
		['𬭚', 'U+2CB5A'],
		['㑇', 'U+3447'],
		['鿏', 'U+9FCF'],
		['﨑', 'U+FA11'],
	])('%s is %s', (character, name) => {
		expect(rareCharacters(`李${character}和王${character}`)).toEqual([character]);
		expect(codePointName(character)).toBe(name);
	});

	test.each(['青禾镇', '龥', '〇', '々', '⺮', 'あ', 'A', '🙂', '“〔2026〕”'])('%s is none', (text) => {
		expect(rareCharacters(text)).toEqual([]);
	});

	test('is found in texts and settings, with its line', () => {
		write('a.md', '---\ntitle: 李𬭚\n---\n𬱖、𬭚');
		write('site.yaml', 'town: 㙍头镇\n');
		expect(rarePlaces(content)).toEqual([
			{ file: 'a.md', line: 2, character: '𬭚' },
			{ file: 'a.md', line: 4, character: '𬱖' },
			{ file: 'site.yaml', line: 1, character: '㙍' },
		]);
	});
});

describe('the small font', () => {
	test('holds what is wanted and nothing else, and its licence', async () => {
		write('fonts/town.otf', demonstrationFont);
		const { fonts, unreadable } = await rareFonts(content, ['𬱖', '㑇', '㐀']);
		expect(unreadable).toEqual([]);
		expect(fonts.map(({ file, characters }) => [file, characters])).toEqual([
			['fonts/town.otf', ['𬱖', '㑇']],
		]);
		const woff2 = fonts[0]?.woff2 ?? Buffer.alloc(0);
		expect(woff2.length).toBeLessThan(3000);
		const plain = await subsetFont(woff2, '𬱖㑇青', { targetFormat: 'sfnt', preserveNameIds: [13] });
		expect(charactersOf(plain)).toEqual(new Set(['𬱖', '㑇']));
		const licence = Buffer.from('SIL Open Font License', 'utf16le').swap16();
		expect(plain.includes(licence)).toBe(true);
	});

	test('is not made of a font that has none of them', async () => {
		write('fonts/town.otf', demonstrationFont);
		expect(await rareFonts(content, ['㐀'])).toEqual({ fonts: [], unreadable: [] });
	});

	test('is made of several files where one lacks a character, WOFF2 among them', async () => {
		write('fonts/a.woff2', await subsetFont(demonstrationFont, '𬭚', { targetFormat: 'woff2' }));
		write('fonts/b.otf', demonstrationFont);
		const { fonts } = await rareFonts(content, ['𬱖', '𬭚']);
		expect(fonts.map(({ characters }) => characters)).toEqual([['𬭚'], ['𬱖']]);
	});

	test('is named by styles that a page loads only for these characters', async () => {
		write('fonts/town.otf', demonstrationFont);
		write('a.md', '𬱖㑇');
		const folder = join(content, 'made');
		const styles = readFileSync(await writeRareHan(content, folder), 'utf8');
		expect(styles).toContain('unicode-range: U+2CC56, U+3447;');
		expect(readdirSync(folder).sort()).toEqual(['rare-han-0.woff2', 'rare-han.css']);
	});

	test.each([
		['without rare characters', '青禾镇', true],
		['without a font', '𬱖', false],
	])('is not made %s', async (_, text, withFont) => {
		if (withFont) write('fonts/town.otf', demonstrationFont);
		write('a.md', text);
		const folder = join(content, 'made');
		expect(readFileSync(await writeRareHan(content, folder), 'utf8')).toBe('');
		expect(readdirSync(folder)).toEqual(['rare-han.css']);
	});
});

describe('the check', () => {
	test('notes what no font shows, and passes', () => {
		copyContent(content);
		rmSync(join(content, 'fonts/rare-han.otf'));
		const { status, stdout } = runScript('check', ['--content'], { CONTENT_DIR: content });
		expect(stdout).toMatch(
			/^提示〔生僻字〕disclosures\/2026\/00039-enforcement-officers\.md · 第33行 · 正文 · 生僻字“𬱖”（U\+2CC56）/
		);
		expect(status).toBe(0);
		const json = runScript('check', ['--content', '--json'], { CONTENT_DIR: content });
		expect((JSON.parse(json.stdout) as ContentCheck).findings.map(({ rule }) => rule)).toContain('生僻字');
	});

	test('has nothing to note of the demonstration town', async () => {
		expect(await rareFindings('content')).toEqual([]);
	});

	test('notes a font that is none', async () => {
		write('fonts/broken.otf', 'no font');
		write('a.md', '𬱖');
		expect((await rareFindings(content)).map(({ file }) => file)).toEqual(['fonts/broken.otf', 'a.md']);
	});
});

async function rareFindings(content: string) {
	return (await checkContent(content, '2026-11-23')).findings.filter(({ rule }) => rule === '生僻字');
}
