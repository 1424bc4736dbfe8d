import type { APIRoute } from 'astro';
import { readFrameAsset, frameAssetNames } from '../../server/frame-assets.ts';

export const prerender = true;

export function getStaticPaths() {
	return frameAssetNames().map((file) => ({ params: { file } }));
}

/** The styles and pictures of the page frame. */
export const GET: APIRoute = ({ params }) => new Response(readFrameAsset(params['file'] ?? ''));
