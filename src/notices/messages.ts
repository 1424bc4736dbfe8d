import type { Application } from '../domain/requests/application.ts';
import type { MessageKind } from '../domain/requests/messages.ts';
import { mailAddressOf, mobileOf } from '../domain/requests/notice-address.ts';
import { mailNotice, shortNotice, type NoticeFacts } from '../domain/requests/notices.ts';
import { fullAddress } from '../settings.ts';
import { messageOf, type Claim } from '../storage/deliveries.ts';
import { openApplication, requestKey } from '../storage/person-data.ts';
import type { Attempt } from './attempt.ts';
import type { SendMail } from './mail.ts';
import type { Office } from './office.ts';
import type { SendSms } from './sms.ts';

/** Sends the message of a delivery by mail to the address in its application. */
export async function sendByMail(office: Office, taken: Claim, send: SendMail): Promise<Attempt> {
	return sendTo(office, taken, mailAddressOf, '申请人没有留电子邮箱', (to, kind, facts) =>
		send({ id: taken.id, to, ...mailNotice(kind, facts) })
	);
}

/** Sends the message of a delivery as SMS to the mobile number in its application. */
export async function sendBySms(office: Office, taken: Claim, send: SendSms): Promise<Attempt> {
	return sendTo(office, taken, mobileOf, '申请人没有留手机号码', (phone, kind, facts, at) =>
		send({ id: taken.id, phone, text: shortNotice(kind, facts), at })
	);
}

async function sendTo(
	{ db, key, site, settings }: Office,
	taken: Claim,
	addressOf: (application: Application) => string | undefined,
	without: string,
	send: (to: string, kind: MessageKind, facts: NoticeFacts, at: string) => Promise<Attempt>
): Promise<Attempt> {
	const message = await messageOf(db, taken);
	if (message.toldByHand) return { sent: false, again: false, error: '已人工告知' };
	const application = await requestKey(db, key, message.requestId)
		.then((opened) => openApplication(db, opened))
		// What the error says may hold what it could not read.
		.catch(() => undefined);
	if (!application) return { sent: false, again: true, error: '申请人的联系方式打不开' };
	const to = addressOf(application);
	if (to === undefined) return { sent: false, again: false, error: without };
	const facts: NoticeFacts = {
		siteTitle: site.siteTitle,
		number: message.number,
		limitOn: message.limitOn,
		trackingAddress: fullAddress('request/track/', settings),
		officePhone: site.office.phone,
	};
	return send(to, message.kind, facts, message.createdAt);
}
