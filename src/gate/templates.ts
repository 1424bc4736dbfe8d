import { calendar } from './templates/calendar.ts';
import { clarification } from './templates/clarification.ts';
import { decision } from './templates/decision.ts';
import { disclosureReport } from './templates/disclosure-report.ts';
import { disclosure, rule } from './templates/disclosure.ts';
import { emergency } from './templates/emergency.ts';
import { licences, penalties } from './templates/enforcement.ts';
import { enforcementStatistics } from './templates/enforcement-statistics.ts';
import { fees } from './templates/fees.ts';
import { handbook } from './templates/handbook.ts';
import { inspection } from './templates/inspection.ts';
import { plan } from './templates/plan.ts';
import { reception } from './templates/reception.ts';
import { ruleOfLawReport } from './templates/rule-of-law-report.ts';
import { service } from './templates/service.ts';
import type { Template } from './templates/template.ts';
import { websiteReport } from './templates/website-report.ts';
import { zeroReport } from './templates/zero-report.ts';

/** Every kind of file that `npm run new` makes, in the order in which it lists them. */
export const templates: readonly Template[] = [
	disclosure,
	rule,
	decision,
	clarification,
	service,
	plan,
	licences,
	penalties,
	disclosureReport,
	inspection,
	ruleOfLawReport,
	enforcementStatistics,
	websiteReport,
	fees,
	zeroReport,
	reception,
	calendar,
	emergency,
	handbook,
];
