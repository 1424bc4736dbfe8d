declare namespace App {
	interface Locals {
		/** Network address of who asks; set by our server, and in `astro dev` by the middleware. Not set on prerendered pages. */
		address: string;
		/** Who is signed in to the desk; set by the middleware on staff pages. */
		staff?: import('./storage/sessions.ts').SignedInStaff | undefined;
		/** What somebody had typed when the session ended; set by the middleware for the page that says so. */
		typed?: string;
	}
}

interface ImportMetaEnv {
	/** What the build knows of itself; written into the server by `astro.config.mjs`. */
	readonly BUILT: import('./storage/built-facts.ts').BuiltFacts;
}
