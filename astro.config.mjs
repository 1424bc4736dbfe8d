import { join } from 'node:path';
import node from '@astrojs/node';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { governmentDomains } from './src/domain/site.ts';
import { writeRareHan } from './src/fonts/rare-han-styles.ts';
import { largestUpload } from './src/http/body-limit.ts';
import { alignedCells } from './src/markdown/aligned-cells.ts';
import { chineseAutolinks } from './src/markdown/chinese-autolinks.ts';
import { externalLinks } from './src/markdown/external-links.ts';
import { chineseFootnotes } from './src/markdown/footnotes.ts';
import { officialParagraphs } from './src/markdown/official-paragraphs.ts';
import { printedAddresses } from './src/markdown/printed-addresses.ts';
import { responsivePictures } from './src/markdown/responsive-pictures.ts';
import { scrollingBlocks } from './src/markdown/scrolling-blocks.ts';
import { readSettings } from './src/settings.ts';
import { builtFacts } from './src/storage/built-facts.ts';
import { readSite } from './src/storage/content-files.ts';

const settings = readSettings();
// A variable of this name in the environment would overrule `base` in the pages.
delete process.env.BASE_URL;
const domains = governmentDomains(readSite(settings.contentDir));
// Beside the releases: two builds of different content at once must not share one.
const cacheDir = join(settings.buildDir, '../.cache');
const publicHost = settings.siteUrl ? new URL(settings.siteUrl) : undefined;

/** Shows every component in its states at /components/, while developing only. */
const componentGallery = {
	name: 'component-gallery',
	hooks: {
		'astro:config:setup': ({ command, injectRoute }) => {
			if (command === 'dev') injectRoute({ pattern: '/components', entrypoint: './src/gallery/index.astro' });
		},
	},
};

export default defineConfig({
	site: settings.siteUrl,
	base: settings.base,
	outDir: settings.buildDir,
	cacheDir,
	trailingSlash: 'always',
	integrations: [componentGallery],
	adapter: node({ mode: 'middleware', bodySizeLimit: largestUpload }),
	session: false,
	security: {
		checkOrigin: true,
		actionBodySizeLimit: largestUpload,
		// Behind a TLS proxy the forms are refused unless Astro trusts the host that the proxy names.
		allowedDomains: publicHost
			? [{ hostname: publicHost.hostname, protocol: publicHost.protocol.replace(':', '') }]
			: [],
	},
	markdown: {
		syntaxHighlight: false,
		processor: unified({
			smartypants: false,
			remarkPlugins: [remarkCjkFriendly, chineseAutolinks],
			rehypePlugins: [
				alignedCells,
				officialParagraphs,
				printedAddresses,
				responsivePictures,
				scrollingBlocks,
				[externalLinks, { base: settings.base, domains }],
			],
			// Links in HTML would escape the prompt on leaving; the gate refuses HTML, so nothing is lost unseen.
			remarkRehype: { ...chineseFootnotes, allowDangerousHtml: false },
		}),
	},
	build: { inlineStylesheets: 'never', concurrency: 4 },
	vite: {
		define: { 'import.meta.env.BUILT': JSON.stringify(builtFacts(settings.contentDir, new Date())) },
		build: { assetsInlineLimit: 0 },
		resolve: {
			alias: { 'rare-han.css': await writeRareHan(settings.contentDir, join(cacheDir, 'rare-han')) },
		},
	},
	devToolbar: { enabled: false },
});
