import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/components/qr-code.ts';
import { confirmedReceipt } from '../../src/domain/requests/receipt.ts';
import { facts, newSigningKey, signed } from '../fixtures/receipt.ts';

const page = 'https://www.qinghe.gov.cn/zwgk/request/verify/';
const due = { kind: 'estimated', on: '2027-01-20' } as const;

test.each([
	['submission', facts],
	['confirmation', confirmedReceipt({ ...facts, receivedOn: '2026-12-21', due })],
	[
		'confirmation of a long-named organ',
		confirmedReceipt({ ...facts, organ: '县'.repeat(25), receivedOn: '2026-12-21', due }),
	],
])('the QR code of a %s is read back as its address, and is small enough for a phone', async (_, receipt) => {
	const link = `${page}#${signed(await newSigningKey(), receipt)}`;
	const { path, size } = qrCode(link);
	const side = size + 8;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}" width="${side * 4}" height="${side * 4}" shape-rendering="crispEdges"><rect x="-4" y="-4" width="${side}" height="${side}" fill="#ffffff"/><path d="${path}"/></svg>`;
	const { data, info } = await sharp(Buffer.from(svg))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(link);
	// Version 17: a module is half a millimetre on a code 5 cm wide.
	expect(size).toBeLessThanOrEqual(85);
});
