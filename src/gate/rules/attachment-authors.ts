import { attachmentRule } from '../attachment-readings.ts';
import type { Content } from '../content.ts';

/** Names of persons, programs or companies in the metadata of attachments; the names of organs may stand there. */
export const attachmentAuthors = attachmentRule('附件作者', ({ reading }, content) => {
	const organs = organNames(content);
	return reading.authors
		.filter(({ value }) => !organs.has(value))
		.map(({ name, value }) => ({
			field: '文件属性',
			problem: `文件属性里的${name}是“${value}”`,
			remedy: '请在文件属性里删去，或者改为本机关的名称',
		}));
});

/** Names that the site and its documents give to organs. */
function organNames({ site, files }: Content): Set<string> {
	const own = site ? [site.organ, site.town, site.office.name, site.host.organiser, site.host.name] : [];
	const issuers = files.flatMap(({ data }) => [
		data['issuer'],
		...((data['jointOrgans'] ?? []) as unknown[]),
	]);
	return new Set([...own, ...issuers.filter((name) => typeof name === 'string')]);
}
