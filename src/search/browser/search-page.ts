import { longestQuery } from '../../domain/search-query.ts';
import type { SearchIndex } from '../documents.ts';
import type { Passage } from '../passage.ts';
import type { Search, SearchResult } from '../query.ts';

/** Makes the search page answer while typing. Without this script the server answers the same form. */
const root = document.getElementById('search');
const form = root?.querySelector('form');
const input = root?.querySelector<HTMLInputElement>('input[name=q]');
const count = document.getElementById('search-count');
const list = document.getElementById('search-results');
const help = document.getElementById('search-help');

let loading: Promise<Search> | undefined;

if (root && form && input && count && list && help) {
	input.addEventListener('focus', () => void load(), { once: true });
	let pause: ReturnType<typeof setTimeout> | undefined;
	input.addEventListener('input', (event) => {
		clearTimeout(pause);
		if (event.isComposing) return;
		pause = setTimeout(() => void answer('replace'), 200);
	});
	input.addEventListener('compositionend', () => void answer('replace'));
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void answer('push');
	});
	addEventListener('popstate', () => {
		input.value = new URL(location.href).searchParams.get('q') ?? '';
		void answer('none');
	});
}

async function answer(history: 'push' | 'replace' | 'none'): Promise<void> {
	if (!input || !count || !list || !help) return;
	const query = input.value.trim().slice(0, longestQuery);
	if (history !== 'none') remember(query, history);
	try {
		const results = query ? (await load())(query) : [];
		if (query !== input.value.trim().slice(0, longestQuery)) return;
		list.replaceChildren(...results.map(itemOf));
		count.textContent = sentence(query, results.length);
		help.hidden = results.length > 0;
	} catch {
		loading = undefined;
		count.textContent = '检索数据没有下载成功，请检查网络后再按“检索”。';
	}
}

function sentence(query: string, found: number): string {
	if (!query) return '';
	return found > 0 ? `找到${found}件包含“${query}”的信息` : `没有找到包含“${query}”的信息`;
}

function remember(query: string, how: 'push' | 'replace'): void {
	const url = new URL(location.href);
	if (query) url.searchParams.set('q', query);
	else url.searchParams.delete('q');
	if (url.href === location.href) return;
	if (how === 'push') history.pushState(null, '', url);
	else history.replaceState(null, '', url);
}

function load(): Promise<Search> {
	loading ??= (async () => {
		const [{ openSearch }, response] = await Promise.all([
			import('../query.ts'),
			fetch(root?.dataset['index'] ?? ''),
		]);
		if (!response.ok) throw new Error(`The index answered ${response.status}`);
		return openSearch((await response.json()) as SearchIndex);
	})();
	return loading;
}

function itemOf({ document: found, title, passage }: SearchResult): HTMLLIElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.className = 'title';
	link.href = `${root?.dataset['base'] ?? '/'}${found.path}`;
	link.append(...nodesOf(title));
	item.append(link);
	if (found.validity && found.validity !== '有效')
		item.append(' ', element('span', 'tag warning', found.validity));
	const text = element('p', '');
	text.append(...nodesOf(passage));
	item.append(text, element('p', 'quiet small', `${found.publishedOn}　${found.number}　${found.column}`));
	return item;
}

function nodesOf(passage: Passage): (Node | string)[] {
	return passage.map((piece) => (piece.marked ? element('mark', '', piece.text) : piece.text));
}

function element(name: string, className: string, text = ''): HTMLElement {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.textContent = text;
	return made;
}
