import { z } from 'zod';
import type { Application } from './application.ts';

const mailAddress = z.email();

/** Where an applicant can be written to by e-mail; undefined when no well-formed address was given. */
export function mailAddressOf({ email }: Pick<Application, 'email'>): string | undefined {
	return mailAddress.safeParse(email).data;
}

/**
 * The mobile number in the mainland that an applicant gave, as 11 digits; undefined for landlines, numbers abroad and
 * anything doubtful, which are called by hand.
 */
export function mobileOf({ phone }: Pick<Application, 'phone'>): string | undefined {
	const digits = phone.replace(/[ ()\-—]/g, '').replace(/^(?:\+|00)86/, '');
	return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}
