import type { Emergency } from '../domain/publication/emergency.ts';
import { linkTarget } from '../domain/publication/external-link.ts';
import { governmentDomains, type Site } from '../domain/site.ts';
import type { CheckedFile, FaultBetween } from './checked-file.ts';

/** The link of an emergency stands on every page, so it leads straight to this site or to another of the government. */
export function emergencyFaults(checked: CheckedFile[]): FaultBetween[] {
	const site = checked.find(({ file }) => file === 'site.yaml')?.data as Site | undefined;
	return checked
		.filter(({ file }) => file === 'emergency.yaml')
		.flatMap(({ file, data }) => {
			const to = (data as unknown as Emergency).link?.to;
			if (to === undefined || !site) return [];
			const fault = (message: string) => [{ file, field: 'link', value: to, message }];
			if (linkTarget(to, governmentDomains(site)).kind !== 'direct')
				return fault('紧急提示只能链接本站或者政府网站，网址里不能带用户名');
			const document = checked.find((other) => to === `documents/${other.file.slice(12, -3)}/`);
			return document?.data['withdrawn'] === undefined ? [] : fault('链接的文件已经撤回');
		});
}
