import type { Application } from './application.ts';
import type { RequestCase } from './case.ts';
import { procedure } from './procedure.ts';

/** A request as merging looks at it. */
export interface Mergeable {
	number: string;
	request: RequestCase;
	application: Application;
}

/** Why a request cannot be merged into another one; undefined when it can. The words tell nothing of either applicant. */
export function mergeFault(own: Mergeable, into: Mergeable): string | undefined {
	if (own.number === into.number) return '不能并入自己，请填写另一件的受理编号';
	if (!procedure.joined.from.includes(into.request.state))
		return '那一件还没有确认收到，或者已经拟写答复、已经办结，不能并入';
	if (own.request.matter !== into.request.matter) return '公开申请和更正申请应当分别办理，不能并入';
	if (!sameApplicant(own.application, into.application)) return '两件申请的申请人不同，不能并入';
	const { receivedOn = '' } = into.request;
	return own.request.receivedOn !== undefined && receivedOn > own.request.receivedOn
		? '只能并入先收到的一件，否则答复期限会推迟'
		: undefined;
}

/** Whether two applications are by the same person or organisation: the same proof of identity and the same name. */
export function sameApplicant(one: Application, other: Application): boolean {
	return (
		one.applicant === other.applicant &&
		(one.applicant === 'organisation' || one.idType === other.idType) &&
		one.idNumber === other.idNumber &&
		plain(one.name) === plain(other.name)
	);
}

/** A name without what is typed differently from time to time: width of letters, spaces, the dot in foreign names. */
const plain = (name: string) => name.normalize('NFKC').replace(/[\s·•]/g, '');
