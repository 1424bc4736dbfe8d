import { createHmac } from 'node:crypto';
import type { SmsSettings } from '../message-settings.ts';
import { patience, type Attempt } from './attempt.ts';

/** A short message. The gateway knows a repeated one by its `id`. */
export interface Sms {
	id: string;
	/** Mobile number in the mainland, 11 digits. */
	phone: string;
	text: string;
	/** When what it tells of happened, UTC. */
	at: string;
}

export type SendSms = (sms: Sms) => Promise<Attempt>;

/** The signature of a request body at a Unix time in seconds: HMAC-SHA256 of `time.body`, hexadecimal. */
export function signatureOf(secret: string, time: number, body: string): string {
	return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
}

/** Answers of a gateway that will be the same next time: the number or the text is refused. */
const finalAnswers = [400, 422];

/**
 * Hands short messages to a gateway: POST of the message as JSON with `X-Gongkai-Signature: t=<Unix time>,v1=<signature>`.
 * Any 2xx means accepted; 400 and 422 that it never will be. Redirects are not followed. Never throws.
 */
export function smsGateway({ url, secret }: SmsSettings, waiting = patience): SendSms {
	return async ({ id, phone, text, at }) => {
		const body = JSON.stringify({ id, phone, text, at });
		const time = Math.floor(Date.now() / 1000);
		try {
			const response = await fetch(url, {
				method: 'POST',
				body,
				headers: {
					'Content-Type': 'application/json',
					'X-Gongkai-Signature': `t=${time},v1=${signatureOf(secret, time, body)}`,
				},
				redirect: 'manual',
				signal: AbortSignal.timeout(waiting),
			});
			await response.body?.cancel();
			if (response.ok) return { sent: true };
			const final = finalAnswers.includes(response.status);
			const error = `短信接口${final ? '拒收' : '暂时不收'}（${response.status}）`;
			return { sent: false, again: !final, error };
		} catch {
			return { sent: false, again: true, error: '短信接口连不上或者没有按时答复' };
		}
	};
}
