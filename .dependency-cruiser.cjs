/** The arrows of docs/architecture.md. */
const domain = '(finance|tools|courses|quiz|learning|credentials|accounts|lending|interop)';
/** Which domains each domain may import, itself apart. */
const arrows = {
	finance: [],
	tools: ['finance'],
	quiz: ['finance'],
	courses: ['quiz', 'finance', 'tools'],
	learning: ['courses', 'quiz', 'finance'],
	credentials: ['learning'],
	accounts: [],
	lending: ['learning', 'credentials', 'accounts'],
	interop: ['courses', 'quiz', 'credentials']
};
const between = Object.entries(arrows).map(([from, to]) => ({
	name: `${from}-imports-only-its-own`,
	severity: 'error',
	from: { path: `^src/lib/${from}/` },
	to: { path: `^src/lib/${domain}/`, pathNot: `^src/lib/(${[from, ...to].join('|')})/` }
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'lib-is-pure',
			comment: 'Domains, ui and i18n run anywhere: no server, route or framework state.',
			severity: 'error',
			from: { path: `^src/lib/(${domain}|ui|i18n)/` },
			to: { path: '^src/(lib/server|routes)/|^\\$app/|^node_modules/(better-sqlite3|pg|drizzle-orm)/' }
		},
		{
			name: 'ui-knows-no-domain',
			severity: 'error',
			from: { path: '^src/lib/ui/' },
			to: { path: `^src/lib/(${domain}|i18n)/` }
		},
		{
			name: 'routes-use-services-not-tables',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: '^node_modules/drizzle-orm/|^src/lib/server/db/schema' }
		},
		{
			name: 'server-never-imports-routes',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/routes/' }
		},
		...between
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^src/lib/i18n/paraglide/' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte', '.json'],
			conditionNames: ['import', 'svelte', 'default']
		}
	}
};
