import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { messages } from './src/lib/i18n/paraglide.plugin.js';

const files = (folder: string) => [`tests/${folder}/**/*.test.ts`];

/**
 * One stylesheet for all pages, and few scripts a page: a slow line pays for each request, and small files compress badly.
 * A group takes in what its modules import, unless that is in a group of higher priority.
 */
const groups = [
	{ name: 'style', priority: 9, test: /\.css($|\?)|lang\.css/ },
	{ name: 'svelte', priority: 8, test: /node_modules\/(svelte|@sveltejs|esm-env|clsx)\// },
	{
		name: 'frame',
		priority: 7,
		test: /src\/routes\/\[locale=locale\]\/(\+layout|Header|Menu|Footer|Languages)\.|src\/lib\/ui\/(Button|Callout|Html|Waterline|typed)|src\/hooks|src\/lib\/courses\/drawn|src\/lib\/i18n\/(locale|words|paraglide\/runtime)|preload-helper/
	},
	{ name: 'field', priority: 6, test: /src\/lib\/ui\/(Field|Labelled|HintAndError|NumberField)\./ },
	{ name: 'form', priority: 6, test: /src\/lib\/ui\/(Select|Textarea|ChoiceGroup|DataTable)\./ },
	{ name: 'number', priority: 6, test: /src\/lib\/i18n\/number\./ },
	{ name: 'money', priority: 6, test: /src\/lib\/ui\/Money\./ },
	{ name: 'summary', priority: 6, test: /src\/lib\/ui\/ErrorSummary\./ },
	{
		name: 'loan',
		priority: 6,
		test: /src\/lib\/finance\/((errors|bounds|exact|money|dates)|schedules\/(schedule|amortise|equal-instalments|annuity))\./
	},
	{
		name: 'tool',
		priority: 5,
		test: /src\/lib\/tools\/(Tool|FieldGrid|Figures|Sum|SaveFile|OpenFile|fields|measures|own-figures|problems|read|rows|tool|work|days|reader|save-file)[\w.-]*$|node_modules\/idb-keyval\//
	}
];

export default defineConfig({
	plugins: [messages(), sveltekit()],
	build: { target: 'es2022' },
	server: { port: Number(process.env['PORT'] || 3000) },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
	test: {
		setupFiles: 'tests/same-cases.ts',
		testTimeout: 20_000,
		projects: [
			{ extends: true, test: { name: 'unit', include: files('unit') } },
			{ extends: true, test: { name: 'integration', include: files('integration') } }
		]
	}
});
