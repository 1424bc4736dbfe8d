import { ActionError, defineAction, type ActionAPIContext } from 'astro:actions';
import { takeApplicantStep } from '../server/applicant-steps.ts';
import { messagePassedOn, takeDeskStep } from '../server/desk-steps.ts';
import { checkEntry, reopenEntry, sendEntry } from '../server/entry.ts';
import { checkForm, reopenForm, sendForm } from '../server/intake.ts';
import { addAccount, changeRoles, reset, switchAccount } from '../server/accounts.ts';
import { changeOwnPassword, endOwnSession } from '../server/own-account.ts';
import { checkTypedReceipt } from '../server/receipts.ts';
import { bind, enter, leave, staffOf, type Asked } from '../server/staff-door.ts';
import { changeView } from '../server/reading-view.ts';
import { track } from '../server/tracking.ts';
import { logFailure } from '../server/failure-log.ts';
import { mayAct, mayEnter, mayManageAccounts, type Right } from '../domain/requests/rights.ts';
import type { SignedInStaff } from '../storage/sessions.ts';

/** What a form may do. Every answer that a person can mend is data; anything thrown is our fault and becomes a 500, or a 503 while the database is out of reach. */
export const server = {
	checkApplication: open((form, { locals }) => checkForm(form, locals.address, new Date())),
	changeApplication: open((form) => reopenForm(form, new Date())),
	submitApplication: open((form, { locals }) => sendForm(form, locals.address, new Date())),
	trackRequest: open((form, { locals }) => track(form, locals.address, new Date())),
	applicantStep: open((form, { locals }) => takeApplicantStep(form, locals.address, new Date())),
	checkReceipt: open((form) => checkTypedReceipt(form, new Date())),
	changeView: open((form, context) => changeView(form, context.cookies)),
	signIn: atDesk(enter),
	bindSecondFactor: atDesk(bind),
	signOut: forStaff(everyone, ({ staff, asked }) => leave(staff, asked)),
	changePassword: forStaff(everyone, ({ staff, asked }) => changeOwnPassword(staff, asked)),
	endSession: forStaff(everyone, ({ staff, asked }) => endOwnSession(staff, asked)),
	addAccount: forStaff(mayManageAccounts, ({ staff, asked }) => addAccount(staff, asked)),
	changeRoles: forStaff(mayManageAccounts, ({ staff, asked }) => changeRoles(staff, asked)),
	resetAccount: forStaff(mayManageAccounts, ({ staff, asked }) => reset(staff, asked)),
	switchAccount: forStaff(mayManageAccounts, ({ staff, asked }) => switchAccount(staff, asked)),
	checkEntry: forStaff(mayEnter, ({ form, now }) => checkEntry(form, now)),
	changeEntry: forStaff(mayEnter, ({ form, now }) => reopenEntry(form, now)),
	sendEntry: forStaff(mayEnter, ({ form, staff, now }) => sendEntry(form, staff, now)),
	takeStep: forStaff(mayAct, (step) => takeDeskStep(step)),
	messagePassedOn: forStaff(mayAct, (step) => messagePassedOn(step)),
};

function open<T>(run: (form: FormData, context: ActionAPIContext) => T | Promise<T>) {
	return defineAction({
		accept: 'form',
		handler: async (form: FormData, context): Promise<T> => guarded(() => run(form, context)),
	});
}

/** An action of the desk. It runs on pages of the desk only: others are open to addresses that the desk is closed to. */
function atDesk<T>(run: (asked: Asked, context: ActionAPIContext) => Promise<T>) {
	return open(async (form, context): Promise<T> => {
		if (!context.routePattern.startsWith('/staff')) throw new ActionError({ code: 'NOT_FOUND' });
		const { cookies, locals } = context;
		return run({ form, cookies, address: locals.address, now: new Date() }, context);
	});
}

function everyone(): boolean {
	return true;
}

/** What a step at the desk is given. `number` is that of the case whose page it was sent from. */
interface Step {
	form: FormData;
	staff: SignedInStaff;
	number: string;
	now: Date;
	asked: Asked;
}

/** An action of those who are signed in. Any page can be made to run it, so the right is checked here. */
function forStaff<T>(right: Right, run: (step: Step) => Promise<T>) {
	return atDesk(async (asked, context): Promise<T> => {
		const { form, cookies, now } = asked;
		const staff = await staffOf(cookies, now);
		if (!staff) throw new ActionError({ code: 'UNAUTHORIZED', message: '请先登录' });
		if (!right(staff.roles))
			throw new ActionError({ code: 'FORBIDDEN', message: '您的角色不能办理这一步骤' });
		return run({ form, staff, number: context.params['number'] ?? '', now, asked });
	});
}

async function guarded<T>(run: () => T | Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof ActionError) throw error;
		const unavailable = logFailure(error) === 503;
		throw new ActionError({ code: unavailable ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR' });
	}
}
