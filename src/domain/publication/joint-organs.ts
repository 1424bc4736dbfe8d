import { z } from 'zod';

/**
 * 联合发文机关: who made a document together with its issuer. The issuer is the lead organ, which publishes (条例 art. 10)
 * and whose document number it bears.
 */
export const jointOrgansSchema = z
	.array(z.string().trim().min(1, { error: '请填写联合发文机关的全称' }), {
		error: '联合发文机关应写成列表，例如 [禾川县水务局]',
	})
	.refine((organs) => new Set(organs).size === organs.length, { error: '同一机关只写一次' })
	.default([]);

/** Whether the joint organs of a document are others than its issuer. */
export function isJointWithOthers(record: { issuer: string; jointOrgans: string[] }): boolean {
	return !record.jointOrgans.includes(record.issuer);
}

export const jointWithOthersMessage = '牵头机关已写在 issuer，jointOrgans 只写其他机关';
