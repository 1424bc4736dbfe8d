import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { letterKinds } from '../../src/domain/requests/letters/kinds.ts';
import { FormFaults } from '../../src/server/form-faults.ts';
import { databases } from '../fixtures/databases.ts';
import { draftOf, registerDesk, withBrokenTemplate } from '../fixtures/register-desk.ts';
import { head } from '../fixtures/register.ts';

describe.each(databases)('numbers of letters on $name', ({ open }) => {
	let desk: Awaited<ReturnType<typeof registerDesk>>;

	beforeEach(async () => {
		desk = await registerDesk(await open());
	});

	test('take no number for a step that is refused, or whose template is broken', async () => {
		await desk.take('receiptConfirmed');
		await desk.take('drafted', draftOf('PT'));
		await desk.take('reviewed', {}, { actor: head });
		const broken = withBrokenTemplate(letterKinds.replyPartial.template);
		const failed = await desk
			.take('approved', {}, { actor: head, contentDir: broken })
			.catch((error: unknown) => error);
		expect(failed).toBeInstanceOf(FormFaults);
		expect((failed as FormFaults).faults[0]?.message).toContain('letters/答复书（部分公开）.docx 有误');
		rmSync(join(broken, 'letters', `${letterKinds.replyPartial.template}.docx`));
		await expect(desk.take('approved', {}, { actor: head, contentDir: broken })).rejects.toThrow(FormFaults);
		await expect(desk.take('approved')).rejects.toThrow('机构负责人');
		expect((await desk.opened()).request.state).toBe('reviewed');
		expect(await desk.numbers()).toEqual([]);
		await desk.take('approved', {}, { actor: head });
		expect(await desk.numbers()).toEqual(['青禾公复〔2026〕1号']);
	});

	test('are numbered without gap when two people approve at once, and by the year in Shanghai', async () => {
		const submitted = await Promise.all(['b', 'c', 'd', 'e'].map((token) => desk.submit(token)));
		for (const of of submitted) {
			await desk.take('receiptConfirmed', {}, { of });
			await desk.take('drafted', draftOf('D5'), { of });
			await desk.take('reviewed', {}, { of, actor: head });
		}
		const twice = [...submitted, ...submitted];
		await Promise.allSettled(twice.map((of) => desk.take('approved', {}, { of, actor: head })));
		const given = (await Promise.all(submitted.map((of) => desk.numbers(of)))).flat();
		expect(given.sort()).toEqual([1, 2, 3, 4].map((n) => `青禾公复〔2026〕${n}号`));
		await desk.decide('G1', { at: new Date('2026-12-31T16:30:00.000Z') });
		expect(await desk.numbers()).toEqual(['青禾公复〔2027〕1号']);
	});
});
