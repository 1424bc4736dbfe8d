import type { FieldFault } from '../domain/requests/application.ts';

/** What is wrong with a form, found while its step is taken: the step is rolled back and the form comes back. */
export class FormFaults extends Error {
	readonly faults: FieldFault[];
	constructor(faults: FieldFault[]) {
		super('The form has faults');
		this.faults = faults;
	}
}
