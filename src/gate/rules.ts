import type { Rule } from './rule.ts';
import { attachmentsPresent } from './rules/attachments-present.ts';
import { countyFrame } from './rules/county-frame.ts';
import { documentNumbers } from './rules/document-numbers.ts';
import { emergency } from './rules/emergency.ts';
import { erasure } from './rules/erasure.ts';
import { headings } from './rules/headings.ts';
import { indexNumbers } from './rules/index-numbers.ts';
import { linkTargets } from './rules/link-targets.ts';
import { links } from './rules/links.ts';
import { maps } from './rules/maps.ts';
import { notYet } from './rules/not-yet.ts';
import { personalData } from './rules/personal-data.ts';
import { pictures } from './rules/pictures.ts';
import { publicationDates } from './rules/publication-dates.ts';
import { publicationLog } from './rules/publication-log.ts';
import { publicationPeriods } from './rules/publication-periods.ts';
import { rareCharacters } from './rules/rare-characters.ts';
import { reception } from './rules/reception.ts';
import { references } from './rules/references.ts';
import { secrecyMarks } from './rules/secrecy-marks.ts';
import { topics } from './rules/topics.ts';
import { validity } from './rules/validity.ts';
import { withheldParts } from './rules/withheld-parts.ts';
import { zeroReports } from './rules/zero-reports.ts';

/** Every rule of the gate, in the order in which a clerk reads their findings. */
export const rules: readonly Rule[] = [
	personalData,
	secrecyMarks,
	attachmentsPresent,
	pictures,
	maps,
	notYet,
	publicationDates,
	publicationPeriods,
	indexNumbers,
	documentNumbers,
	topics,
	references,
	validity,
	withheldParts,
	zeroReports,
	reception,
	emergency,
	headings,
	links,
	linkTargets,
	countyFrame,
	rareCharacters,
	erasure,
	publicationLog,
];
