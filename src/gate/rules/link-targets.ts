import { linkTarget } from '../../domain/publication/external-link.ts';
import { governmentDomains, type Site } from '../../domain/site.ts';
import { documentOf, type CheckedFile, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';
import { isSitePath, pathOf } from '../site-paths.ts';

/**
 * Where the links of a text lead: inside the portal to a page or file that is there, outside to the government or to a
 * host that the office has reviewed (政府网站发展指引: 外部链接须经审核).
 */
export const linkTargets: Rule = {
	name: '链接去向',
	check: (content) =>
		content.bodies.flatMap((checked) =>
			checked.parts.pieces.flatMap(({ kind, text, line }) => {
				const words = kind === 'link' ? linkFault(text, checked, content) : undefined;
				return words ? [{ file: checked.file, line, field: '正文', ...words }] : [];
			})
		),
};

type Words = Pick<Observation, 'problem' | 'remedy' | 'level'>;

/** Chinese characters and full-width marks after a bare address, which the site cuts off. */
const sentence = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—].*$/u;

function linkFault(address: string, { file }: CheckedFile, content: Content): Words | undefined {
	if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address))
		return content.site && outsideFault(address.replace(sentence, ''), content.site);
	if (address.startsWith('#')) return undefined;
	const here = pathOf(file);
	if (here === undefined && !address.startsWith('/'))
		return {
			problem: `相对地址在这里没有起点：${address}`,
			remedy: '请写以 / 开头的路径，例如 /documents/2026/00003-work-plan/',
		};
	return insideFault(
		address,
		new URL(address, `https://here.invalid/${here ?? ''}`).pathname.slice(1),
		content
	);
}

function outsideFault(address: string, site: Site): Words | undefined {
	const target = linkTarget(address, [...governmentDomains(site), ...site.linkHosts]);
	if (target.kind !== 'leaving') return undefined;
	const { hostname } = new URL(target.address);
	return {
		problem: `链接的网站没有审核登记：${hostname}`,
		remedy: `请核对这个网站的内容；可以链接的，把 ${hostname} 加进 site.yaml 的 linkHosts`,
	};
}

function insideFault(address: string, path: string, content: Content): Words | undefined {
	if (!isSitePath(content, path))
		return { problem: `链接的页面不存在：${address}`, remedy: remedyOf(path, content) };
	const [, id] = /^documents\/(.+)\/$/.exec(path) ?? [];
	if (id === undefined || documentOf(content, id)?.data['withdrawn'] === undefined) return undefined;
	return {
		problem: `链接的文件已经撤回：${address}`,
		remedy: '请改为链接替代它的文件，或者删去链接',
		level: 'warning',
	};
}

function remedyOf(path: string, content: Content): string {
	if (isSitePath(content, `${path}/`)) return `请在末尾加 /，写成 /${path}/`;
	const [, name] = /([^/]+)\.md$/.exec(path) ?? [];
	const meant = name && [...content.texts.keys()].find((file) => file.endsWith(`/${name}.md`));
	const page = meant && pathOf(meant);
	if (page) return `链接应写页面的路径：/${page}`;
	if (/\.(pdf|docx?|xlsx?|ofd)$/.test(path))
		return '附件的路径是 /files/ 加上它在 content 里的位置，例如 /files/disclosures/2026/files/plan.pdf；请核对';
	return '请核对路径；文件的页面写成 /documents/年份/文件名/';
}
