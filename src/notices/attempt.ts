/** How a try to send ended. `error` is in words for the desk and holds no personal data. */
export type Attempt = { sent: true } | { sent: false; again: boolean; error: string };

/** How long one try may take, milliseconds: well below the lease of a delivery. */
export const patience = 20_000;
