/** The arrows of docs/architecture.md. */
const domain = '(finance|tools|courses|quiz|learning|credentials|accounts|lending|interop|authoring)';
/** Which domains each domain may import, itself apart; its services may use the services of the same ones. */
const arrows = {
	finance: [],
	tools: ['finance'],
	quiz: ['finance'],
	courses: ['quiz', 'finance', 'tools'],
	learning: ['courses', 'quiz', 'finance', 'tools'],
	credentials: ['learning'],
	accounts: [],
	lending: ['learning', 'credentials', 'accounts'],
	interop: ['courses', 'quiz', 'credentials'],
	authoring: ['courses', 'quiz', 'finance', 'tools', 'accounts']
};
/** Anyone may ask what an actor may do. */
const permissions = '^src/lib/accounts/can\\.ts$';
const between = Object.entries(arrows).map(([from, to]) => ({
	name: `${from}-imports-only-its-own`,
	severity: 'error',
	from: { path: `^src/lib/(server/)?${from}/` },
	to: {
		path: `^src/lib/(server/)?${domain}/`,
		pathNot: `^src/lib/(server/)?(${[from, ...to].join('|')})/|${permissions}`
	}
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'nothing-unresolved',
			comment: 'An import that is not found is an arrow that is not checked.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, path: '^(\\.|\\$lib)', pathNot: '/\\$types$' }
		},
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
			name: 'only-db-knows-which-database-runs',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/(lib/server/db|cli)/' },
			to: { path: '^node_modules/(better-sqlite3|pg)/|^src/lib/server/db/(dialect|kit|sqlite|postgres|queue)' }
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
		exclude: { path: '^(build|src/lib/i18n/paraglide)/' },
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte', '.json'],
			conditionNames: ['import', 'svelte', 'default']
		}
	}
};
