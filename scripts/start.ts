/** Builds the site and serves it: all that a fresh machine needs after `npm ci`. */
console.error('正在构建网站，约需半分钟……');
await import('./build.ts');
await import('./serve.ts');

export {};
