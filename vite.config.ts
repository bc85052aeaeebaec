import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { messages } from './src/lib/i18n/paraglide.plugin.js';

const files = (folder: string) => [`tests/${folder}/**/*.test.ts`];

/** One stylesheet for all pages, and few scripts a page: a slow line pays for each request. */
const groups = [
	{ name: 'style', test: /\.css($|\?)|lang\.css/ },
	{ name: 'svelte', test: /node_modules\/(svelte|@sveltejs|esm-env|clsx)\// },
	{
		name: 'frame',
		test: /src\/routes\/\[locale=locale\]\/(\+layout|Header|Menu|Footer|Languages)\.|src\/lib\/ui\/(Button|Callout|Waterline|typed)|src\/lib\/i18n\/(locale|paraglide\/runtime)|preload-helper/
	}
];

export default defineConfig({
	plugins: [messages(), sveltekit()],
	build: { target: 'es2022' },
	server: { port: Number(process.env['PORT'] || 3000) },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
	test: {
		projects: [
			{ extends: true, test: { name: 'unit', include: [...files('unit'), 'src/**/*.test.ts'] } },
			{ extends: true, test: { name: 'integration', include: files('integration'), testTimeout: 20_000 } }
		]
	}
});
