import { ActionError, defineAction, type ActionAPIContext } from 'astro:actions';
import { confirmReceipt, decide, deliver, messagePassedOn, type StepResult } from '../server/desk-steps.ts';
import { checkForm, reopenForm, sendForm } from '../server/intake.ts';
import { enter, leave, staffOf } from '../server/staff-door.ts';
import { changeView } from '../server/reading-view.ts';
import { track } from '../server/tracking.ts';
import { logFailure } from '../server/failure-log.ts';
import type { StaffMember } from '../storage/sessions.ts';

/** What a form may do. Every answer that a person can mend is data; anything thrown is our fault and becomes a 500. */
export const server = {
	checkApplication: open((form) => checkForm(form, new Date())),
	changeApplication: open((form) => reopenForm(form, new Date())),
	submitApplication: open((form) => sendForm(form, new Date())),
	trackRequest: open((form) => track(form)),
	changeView: open((form, context) => changeView(form, context.cookies)),
	signIn: open((form, context) => enter(form, context.cookies, new Date())),
	signOut: forStaff(async ({ context }) => {
		await leave(context.cookies);
		return { ok: true } as const;
	}),
	confirmReceipt: forStaff(({ form, staff, number }) =>
		confirmReceipt({ form, staff, number, now: new Date() })
	),
	decide: forStaff(({ form, staff, number }) => decide({ form, staff, number, now: new Date() })),
	deliver: forStaff(({ form, staff, number }) => deliver({ form, staff, number, now: new Date() })),
	messagePassedOn: forStaff(({ form, staff, number }) =>
		messagePassedOn({ form, staff, number, now: new Date() })
	),
};

function open<T>(run: (form: FormData, context: ActionAPIContext) => T | Promise<T>) {
	return defineAction({
		accept: 'form',
		handler: async (form: FormData, context): Promise<T> => guarded(() => run(form, context)),
	});
}

/** An action of the desk. Any live page can be made to run it, so the right is checked here and not on the page. */
function forStaff<T = StepResult>(
	run: (step: { form: FormData; staff: StaffMember; number: string; context: ActionAPIContext }) => Promise<T>
) {
	return open(async (form, context): Promise<T> => {
		const staff = await staffOf(context.cookies, new Date());
		if (!staff) throw new ActionError({ code: 'UNAUTHORIZED', message: '请先登录' });
		return run({ form, staff, number: context.params['number'] ?? '', context });
	});
}

async function guarded<T>(run: () => T | Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof ActionError) throw error;
		logFailure(error);
		throw new ActionError({ code: 'INTERNAL_SERVER_ERROR' });
	}
}
