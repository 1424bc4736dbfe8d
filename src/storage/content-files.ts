import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { calendarYearSchema, type Calendar } from '../domain/calendar/year.ts';
import { emergencySchema } from '../domain/publication/emergency.ts';
import { standardCatalogueSchema, type StandardRow } from '../domain/publication/standard-catalogue.ts';
import { textTemplatesSchema, type TextTemplate } from '../domain/requests/text-templates.ts';
import { siteSchema, type Site } from '../domain/site.ts';
import { findingInWords, type Finding } from '../domain/publication/finding.ts';
import { checkYaml, type Checked } from './content-check.ts';

/** Thrown when a file that the portal cannot run without is faulty. */
export class ContentError extends Error {
	override name = 'ContentError';
	readonly findings: Finding[];
	constructor(findings: Finding[]) {
		super(findings.map(findingInWords).join('\n'));
		this.findings = findings;
	}
}

/** The town's identity from `site.yaml`, and the emergency from `emergency.yaml` while there is one. Throws {@link ContentError}. */
export function readSite(contentDir: string): Site {
	const site = demand(checkYaml(contentDir, 'site.yaml', siteSchema));
	if (!existsSync(join(contentDir, 'emergency.yaml'))) return site;
	return { ...site, emergency: demand(checkYaml(contentDir, 'emergency.yaml', emergencySchema)) };
}

/** 标准目录 from `standard-catalogue.yaml`; empty while there is none. Throws {@link ContentError}. */
export function readStandardCatalogue(contentDir: string): StandardRow[] {
	const file = 'standard-catalogue.yaml';
	if (!existsSync(join(contentDir, file))) return [];
	return demand(checkYaml(contentDir, file, standardCatalogueSchema));
}

/** 常用文稿 from `text-templates.yaml`; empty while there is none. Throws {@link ContentError}. */
export function readTextTemplates(contentDir: string): TextTemplate[] {
	const file = 'text-templates.yaml';
	if (!existsSync(join(contentDir, file))) return [];
	return demand(checkYaml(contentDir, file, textTemplatesSchema));
}

/** The official calendars from `calendar/YYYY.yaml`. Throws {@link ContentError}. */
export function readCalendar(contentDir: string): Calendar {
	const years = calendarFiles(contentDir).map((file) =>
		demand(checkYaml(contentDir, file, calendarYearSchema))
	);
	return new Map(years.map((year) => [year.year, year]));
}

/** The calendar files below the content folder. */
export function calendarFiles(contentDir: string): string[] {
	return globSync('calendar/*.yaml', { cwd: contentDir }).sort();
}

function demand<T>(checked: Checked<T>): T {
	if (!checked.ok) throw new ContentError(checked.findings);
	return checked.value;
}
