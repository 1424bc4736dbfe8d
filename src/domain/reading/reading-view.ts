import { z } from 'zod';

/** 标准版 and 长者版 (《互联网网站适老化通用设计规范》: an elder view with a simple layout). */
export const layouts = { standard: '标准版', elder: '长者版' } as const;

/** Text sizes of the elder view, points: main text at least 18, the largest at least 30. */
export const textSizes = ['18', '22', '26', '30'] as const;

/** Colours that a reader may choose; all have a contrast of at least 7:1. */
export const colours = {
	system: '跟随设备',
	'black-on-white': '白底黑字',
	'white-on-black': '黑底白字',
	'yellow-on-black': '黑底黄字',
} as const;

type Layout = keyof typeof layouts;
export type Colours = keyof typeof colours;

const readingViewSchema = z.object({
	layout: z.enum(Object.keys(layouts) as [Layout, ...Layout[]]),
	size: z.enum(textSizes),
	colours: z.enum(Object.keys(colours) as [Colours, ...Colours[]]),
});

/** How a reader wants the pages to look. */
export type ReadingView = z.infer<typeof readingViewSchema>;

export const standardView: ReadingView = { layout: 'standard', size: '18', colours: 'system' };

/** The view that a cookie's value names, such as `elder.22.system`; the standard view for anything else. */
export function readingViewOf(value: string | undefined): ReadingView {
	const [layout, size, colours] = (value ?? '').split('.');
	const parsed = readingViewSchema.safeParse({ layout, size, colours });
	return parsed.success ? parsed.data : standardView;
}

/** The value of the cookie that keeps a view. */
export function cookieValueOf(view: ReadingView): string {
	return `${view.layout}.${view.size}.${view.colours}`;
}

/**
 * The view after a form was sent: a step of a button, or the fields of the settings page. What is missing or unknown
 * stays as it was.
 */
export function changedView(view: ReadingView, fields: Record<string, string>): ReadingView {
	const step = fields['step'];
	if (step === 'elder' || step === 'standard') return { ...view, layout: step };
	if (step === 'larger' || step === 'smaller') {
		const at = textSizes.indexOf(view.size) + (step === 'larger' ? 1 : -1);
		return { ...view, size: textSizes[at] ?? view.size };
	}
	const parsed = readingViewSchema.safeParse({ ...view, ...fields });
	return parsed.success ? parsed.data : view;
}
