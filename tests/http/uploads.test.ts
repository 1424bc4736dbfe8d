import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, goodApplication, pdf, readReceipt, send, solve } from '../fixtures/application.ts';
import { eicar, startClamd, type Clamd } from '../fixtures/clamd.ts';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let clamd: Clamd;
let portal: Portal;
beforeAll(async () => {
	clamd = await startClamd();
	portal = await startPortal({ CLAMD: `127.0.0.1:${clamd.port}` });
});
afterAll(async () => {
	await portal.stop();
	await clamd.stop();
});

const apply = (files: File | File[]) => new Visitor(portal.url).post(check, { ...goodApplication, files });

test('a photo reaches the desk without the place where it was taken', async () => {
	const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0a0' } })
		.withExif({ IFD0: { Artist: 'ZHANG-SAN' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
		.jpeg()
		.toBuffer();
	expect(photo.includes('ZHANG-SAN')).toBe(true);
	const checked = await apply(new File([new Uint8Array(photo)], '现场.jpg'));
	expect(textOf(checked.html)).toContain('现场.jpg');
	const sent = await new Visitor(portal.url).post(send, await solve(checked.html));
	const staff = await signedIn(portal);
	const desk = await staff.get(`/staff/requests/${readReceipt(sent.html).number}/`);
	const address = /href="([^"]*\/files\/file-[^"]+)"/.exec(desk.html)?.[1] ?? '';
	const cookie = staff
		.cookies()
		.map(({ name, value }) => `${name}=${value}`)
		.join('; ');
	const answer = await fetch(portal.url + address, { headers: { Cookie: cookie } });
	const stored = Buffer.from(await answer.arrayBuffer());
	expect(stored.includes('ZHANG-SAN')).toBe(false);
	expect(await sharp(stored).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40 });
	expect((await sharp(stored).metadata()).exif).toBeUndefined();
});

describe('a virus', () => {
	test('is refused in words; what was typed and the good file stay, and no name is logged', async () => {
		const answer = await apply([pdf('病历本.pdf', eicar), pdf('好.pdf')]);
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain('“病历本.pdf”查出病毒，没有接收');
		expect(textOf(answer.html)).toContain('已收到“好.pdf”');
		expect(answer.html).toContain('value="张三"');
		const log = portal.log.join('\n');
		expect(log).toContain('Eicar-Signature');
		expect(log).not.toContain('病历本');
	});

	test('cannot slip in while the scanner is away; without files the form goes on', async () => {
		const gone = await startClamd();
		const own = await startPortal({ CLAMD: `127.0.0.1:${gone.port}` });
		await gone.stop();
		const visitor = new Visitor(own.url);
		const answer = await visitor.post(check, { ...goodApplication, files: pdf('好.pdf') });
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain('现在无法检查附件有没有病毒');
		expect(answer.html).toContain('value="张三"');
		expect(own.log.join('\n')).toContain('ECONNREFUSED');
		expect((await visitor.post(check, goodApplication)).status).toBe(200);
		await own.stop();
	});
});
