import type { z } from 'zod';
import type { feesSchema } from '../../domain/publication/fees.ts';
import { blank, draftYaml, type Fields } from './draft.ts';
import { reviewFields, updatedBlank } from './record.ts';
import { answer, type Template } from './template.ts';

/** Fees of a year. */
export const fees: Template = {
	word: 'fees',
	name: '行政事业性收费',
	kind: 'fees',
	questions: ['year'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const fields: Fields<z.input<typeof feesSchema>> = {
			year: Number(year),
			publishedAt: updatedBlank(),
			review: reviewFields(),
			items: blank('收费项目，逐项写 name、basis、standard，年度终了后写 collectedYuan；没有的写 []'),
			nothingCharged: blank('没有收费项目的，写一句说明；有收费项目的，删去本行'),
		};
		return { file: `fees/${year}.yaml`, text: draftYaml(fields) };
	},
};
