declare namespace App {
	interface Locals {
		/** Who is signed in to the desk; set by the middleware on staff pages. */
		staff?: import('./storage/sessions.ts').StaffMember | undefined;
		/** What somebody had typed when the session ended; set by the middleware for the page that says so. */
		typed?: string;
	}
}
