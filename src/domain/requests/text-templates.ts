import { z } from 'zod';
import { fault } from '../publication/finding.ts';
import type { EventType } from './events.ts';
import { fixedForms } from './fixed-step-forms.ts';
import { isReplied } from './letters/kinds.ts';
import { outcomeFields } from './letters/outcome-fields.ts';
import { outcomeCodes } from './outcomes.ts';
import { procedure } from './procedure.ts';
import type { StepField } from './step-fields.ts';

/** Steps whose texts the office writes in its own words; those that record what others said have no templates. */
export const writtenSteps = [
	'correctionAsked',
	'reasonsAsked',
	'delaySet',
	'consulted',
	'extensionAsked',
	'extensionRefused',
	'drafted',
	'reviewed',
	'returned',
	'suggestionAnswered',
] as const satisfies readonly EventType[];

const words = (longest: number) =>
	z
		.string({ error: '请填写' })
		.trim()
		.min(1, { error: '请填写' })
		.max(longest, { error: `不能超过${longest}个字` });

const repliedCodes = outcomeCodes.filter(isReplied);

const templateSchema = z
	.strictObject({
		id: z.string({ error: '请填写' }).regex(/^[a-z0-9-]{1,60}$/, {
			error: '应由小写字母、数字和连字符组成，例如 extension-archive',
		}),
		title: words(40),
		step: z.enum(writtenSteps, { error: `应为 ${writtenSteps.join('、')} 之一` }),
		/** Name of the field of the step's form that it fills. */
		field: z.string().default('text'),
		/** The results of a draft that it suits. */
		outcomes: z
			.array(z.enum(repliedCodes, { error: `应为 ${repliedCodes.join('、')} 之一` }))
			.min(1, { error: '请写明适用的办理结果' })
			.optional(),
		text: words(2000),
	})
	.superRefine(({ step, field, outcomes }, context) => {
		const refuse = (path: string, problem: string, remedy: string) =>
			context.addIssue({ code: 'custom', path: [path], message: fault(problem, remedy) });
		if (step === 'drafted' && !outcomes)
			refuse('outcomes', '没有写明办理结果', '拟写答复的文稿应写明适用的办理结果，例如 outcomes: [D7]');
		if (step !== 'drafted' && outcomes)
			refuse('outcomes', '这一步骤没有办理结果', '请删去，只有拟写答复（drafted）的文稿才写');
		const known = knownFields(step, outcomes);
		if ((step !== 'drafted' || outcomes) && !known.includes(field))
			refuse('field', `“${procedure[step].title}”没有文字栏 ${field}`, `应为 ${known.join('、')} 之一`);
	});

/** Texts that the office uses again and again (`content/text-templates.yaml`): what they say, and which field they fill. */
export const textTemplatesSchema = z
	.array(templateSchema, { error: '请逐条列出文稿' })
	.superRefine((list, context) => {
		list.forEach(({ id }, i) => {
			if (list.findIndex((other) => other.id === id) === i) return;
			const message = fault(`标识 ${id} 用了两次`, '请换一个标识');
			context.addIssue({ code: 'custom', path: [i, 'id'], message });
		});
	});

export type TextTemplate = z.infer<typeof templateSchema>;

/** The text fields that all of some results (or the one form of another step) have. */
function knownFields(step: TextTemplate['step'], outcomes: TextTemplate['outcomes']): string[] {
	if (step !== 'drafted') return textNames(fixedForms[step]?.fields ?? []);
	const names = (outcomes ?? []).map((code) => [...textNames(outcomeFields(code, 1)), 'text']);
	return (names[0] ?? []).filter((name) => names.every((others) => others.includes(name)));
}

function textNames(fields: readonly StepField[]): string[] {
	return fields.filter(({ kind }) => kind === 'text').map(({ name }) => name);
}
