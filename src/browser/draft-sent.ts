import { forgetDraft } from './device-draft.ts';

/** A receipt is shown: the request is with the office, and the draft on this device has done its work. */
if (document.querySelector('#query-code')) void forgetDraft().catch(() => undefined);
