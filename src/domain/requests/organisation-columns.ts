import { applicantColumns } from '../reports/applicant-columns.ts';

/** The columns of the annual report that an organisation can be counted in, for a list to choose from. */
export const organisationColumns: Readonly<Record<string, string>> = Object.fromEntries(
	applicantColumns.slice(1).map((name) => [name, name])
);
