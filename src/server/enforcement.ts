import { getCollection, getEntry } from 'astro:content';
import { isShown } from '../domain/publication/visibility.ts';
import { buildDay } from './catalogue.ts';

const newestFirst = <T extends { decidedOn: string }>(rows: T[]) =>
	rows.sort((a, b) => b.decidedOn.localeCompare(a.decidedOn));
const latest = (days: (string | undefined)[]) =>
	days
		.filter((day) => day !== undefined)
		.sort()
		.at(-1);

/** Powers and procedures of enforcement; undefined while their file is missing. */
export const authorities = (await getEntry('authorities', 'authorities'))?.data;
export const procedures = (await getEntry('procedures', 'procedures'))?.data;

const register = (await getEntry('certificates', 'certificates'))?.data;

/** The certificates that are valid on the day of the build; undefined while their file is missing. */
export const certificates = register && {
	...register,
	certificates: register.certificates.filter((row) => isShown(row, buildDay)),
};

const licenceYears = (await getCollection('licences')).map(({ data }) => data);
const penaltyYears = (await getCollection('penalties')).map(({ data }) => data);
/** All rows of the files, those past their public time among them. */
export const allLicences = licenceYears.flatMap(({ licences }) => licences);
export const allPenalties = penaltyYears.flatMap(({ penalties }) => penalties);

/** Licences and penalties within their public time, newest first. */
export const licences = newestFirst(allLicences.filter((row) => isShown(row, buildDay)));
export const penalties = newestFirst(allPenalties.filter((row) => isShown(row, buildDay)));

/** Penalties whose publication was withdrawn: number, day and reason alone, for as long as they would have stood. */
export const withdrawnPenalties = allPenalties.flatMap(({ number, withdrawn, publicUntil }) =>
	withdrawn && publicUntil >= buildDay ? [{ number, ...withdrawn }] : []
);

/** When any part of the enforcement register was last updated. */
export const enforcementUpdatedAt = latest(
	[authorities, procedures, certificates, ...licenceYears, ...penaltyYears].map((part) => part?.publishedAt)
);
