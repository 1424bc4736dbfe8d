import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, besieged, pages, type Besieged } from '../../fixtures/besieged.ts';
import { signedIn, startPortal, type Portal } from '../../fixtures/portal.ts';
import { Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
let siege: Besieged;
beforeAll(async () => {
	portal = await startPortal();
	siege = await besieged(portal);
});
afterAll(() => portal.stop());

/** Every field that some form of the portal has. */
const names = [
	...[
		'applicant',
		'name',
		'idType',
		'idNumber',
		'idChecked',
		'phone',
		'email',
		'title',
		'description',
		'carrier',
	],
	...[
		'delivery',
		'token',
		'proof',
		'answer',
		'homepage',
		'keep',
		'files',
		'number',
		'code',
		'step',
		'version',
	],
	...[
		'ask',
		'text',
		'file',
		'kind',
		'receipt',
		'back',
		'size',
		'colours',
		'username',
		'password',
		'displayName',
	],
	...['account', 'open', 'role-head', 'session', 'oldPassword', 'newPassword', 'newPasswordAgain', 'message'],
	...['outcome', 'consultation', 'party', 'sentOn', 'days', 'quantity', 'basis', 'into', 'replyBy', 'matter'],
];
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const file = () => new File(['\u0000\uFFFF'], '__proto__', { type: 'text/html' });
type Fields = Record<string, string | File | (string | File)[]>;
const all = (value: (name: string) => Fields[string]): Fields =>
	Object.fromEntries(names.map((name) => [name, value(name)]));

const bodies: [string, () => Fields][] = [
	['no field at all', () => ({})],
	['empty fields', () => all(() => '')],
	['fields that come twice', () => all((name) => [siege.harm[name] ?? 'x', 'second'])],
	['files instead of texts', () => all(() => file())],
	['a text and a file in one field', () => all(() => ['x', file()])],
	[
		'names of lists',
		() => Object.fromEntries(names.flatMap((n) => [`${n}[]`, `${n}[0]`, `${n}[$ne]`].map((m) => [m, 'x']))),
	],
	['names that every object has', () => Object.fromEntries(inherited.map((name) => [`${name}`, 'x']))],
	...inherited.map((word): [string, () => Fields] => [`the word ${word} everywhere`, () => all(() => word)]),
	['NUL and halves of characters', () => all(() => 'a\u0000b\uD800\u202E\u{1F600}')],
	['numbers that are none', () => all(() => 'NaN')],
	['huge numbers', () => all(() => '9'.repeat(400))],
	['negative numbers', () => all(() => '-1')],
	['SQL', () => all(() => `'; DROP TABLE events; --`)],
];

/** Sends fields as a browser would, repeated ones included. */
function sent(who: Visitor, path: string, fields: Fields) {
	return who.post(path, fields as Record<string, string>);
}

describe.each(bodies)('%s', (_, fields) => {
	test('break no action, for those who may run it', async () => {
		for (const [name, door] of actions) {
			if (!door) continue;
			// Some of these forms sign out, rightly.
			const who =
				typeof door.for === 'string'
					? new Visitor(portal.url)
					: name === 'signOut'
						? await signedIn(portal, { roles: ['auditor'] })
						: siege.as(door.for.at(-1) ?? 'handler');
			const answer = await sent(who, `${door.at(siege.target)}?_action=${name}`, fields());
			expect(answer.status, name).toBeLessThan(500);
			expect(answer.html, name).not.toMatch(/\bat .*\.(?:m?js|ts):\d+/);
		}
	});

	test('open no download', async () => {
		for (const [name, door] of pages) {
			if (door?.for !== 'holders') continue;
			const answer = await sent(new Visitor(portal.url), door.at(siege.target), fields());
			expect([400, 404, 429], name).toContain(answer.status);
		}
	});
});

test('nothing of it was an error of ours', async () => {
	expect(portal.log.filter((line) => /"level":(?:50|60)|Error|unhandled/.test(line))).toEqual([]);
	const { response } = await new Visitor(portal.url).get('/health');
	expect(response.status).toBe(200);
	for (const visitor of siege.staff.values()) expect((await visitor.get('/staff/account/')).status).toBe(200);
});
