import type { ServerResponse } from 'node:http';

const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"connect-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** The headers that stand on every answer of the server: files, pages, errors and downloads alike. */
export const securityHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': policy,
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Sets the security headers; over TLS also asks browsers to stay there. */
export function setSecurityHeaders(response: ServerResponse, secure: boolean): void {
	for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
	if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
