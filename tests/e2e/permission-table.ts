/** Who asks: nobody signed in, the learner whose things the addresses name, another member, the operator. */
export const roles = ['guest', 'learner', 'other', 'operator'] as const;
export type Role = (typeof roles)[number];

/** How a request ends: with a page, at the sign-in, refused, or led to another path (without its language). */
export type Outcome = 'ok' | 'sign in' | 'forbidden' | 'missing' | 'gone' | 'invalid' | 'no key' | `to ${string}`;
export type Row = Readonly<Record<Role, Outcome>>;

const all = (outcome: Outcome): Row => ({ guest: outcome, learner: outcome, other: outcome, operator: outcome });
const members = (outcome: Outcome): Row => ({ ...all(outcome), guest: 'sign in' });
const learnerOnly = (own: Outcome, others: Outcome): Row => ({ ...members(others), learner: own });
const guests = (outcome: Outcome): Row => ({ ...all('to /account'), guest: outcome });
/** Of another lender: whoever is signed in finds nothing there. */
const elsewhere = members('missing');
const operators = (outcome: Outcome): Row => ({ ...members('forbidden'), operator: outcome });

const L = '/[locale=locale]';
const lender = `${L}/lend/[organisation]`;
const course = '/courses/before-you-borrow';
const lesson = `${course}/need-want-wait`;

/**
 * Each route with each of its methods and actions (posted without any field). A new route, method or action needs its
 * row here. Actions come in this order, after all reading.
 */
export const table: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
	'/': { GET: all('to ') },
	'/healthz': { GET: all('ok') },
	'/readyz': { GET: all('ok') },
	'/verify': { GET: all('to /verify') },
	'/verify/[id]': { GET: all('to /verify/:id') },
	'/api/v1/borrowers': { GET: all('no key'), POST: all('no key') },
	'/api/v1/borrowers/bulk': { POST: all('no key') },
	'/api/v1/invitations': { POST: all('no key') },
	'/api/v1/assignments': { GET: all('no key'), POST: all('no key') },
	'/api/v1/events': { POST: all('no key') },
	'/api/v1/completions': { GET: all('no key') },
	'/api/v1/jwks.json': { GET: all('ok') },
	'/api/v1/openapi.json': { GET: all('ok') },
	'/[...path]': { GET: all('to /such/page') },
	'/dev/empty': { GET: all('missing') },
	'/dev/ui': { GET: all('missing') },

	[L]: { GET: all('ok') },
	[`${L}/[...path]`]: { GET: all('missing') },
	[`${L}/dev/questions`]: { GET: all('missing'), '?/default': all('missing') },
	[`${L}/articles`]: { GET: all('ok') },
	[`${L}/articles/[article]`]: { GET: all('ok') },
	[`${L}/coverage`]: { GET: all('ok') },
	[`${L}/coverage/[table]`]: { GET: all('ok') },
	[`${L}/facts`]: { GET: all('ok') },
	[`${L}/glossary`]: { GET: all('ok') },
	[`${L}/search`]: { GET: all('ok') },
	[`${L}/tools`]: { GET: all('ok') },
	[`${L}/tools/[tool]`]: { GET: all('ok'), '?/work': all('ok'), '?/save': members('ok'), '?/forget': members('ok') },
	[`${L}/tools/[tool]/[file]`]: { POST: all('ok') },
	[`${L}/verify`]: { GET: all('ok') },
	[`${L}/verify/[id]`]: { GET: all('ok'), '?/revoke': operators('invalid') },

	[`${L}/lend`]: { GET: members('ok') },
	[`${L}/lend/new`]: { GET: operators('ok'), '?/default': operators('invalid') },
	[`${L}/lend/join`]: { GET: members('gone'), '?/default': members('gone') },
	[lender]: { GET: elsewhere },
	[`${lender}/assignments.csv`]: { GET: elsewhere },
	[`${lender}/links.csv`]: { POST: elsewhere },
	[`${lender}/borrowers`]: { GET: elsewhere },
	[`${lender}/borrowers/new`]: { GET: elsewhere, '?/default': elsewhere },
	[`${lender}/borrowers/[borrower]`]: {
		GET: elsewhere,
		'?/change': elsewhere,
		'?/invite': elsewhere,
		'?/assign': elsewhere,
		'?/delete': elsewhere
	},
	[`${lender}/import`]: { GET: elsewhere, '?/check': elsewhere, '?/run': elsewhere },
	[`${lender}/import/[file]`]: { GET: elsewhere },
	[`${lender}/assign`]: { GET: elsewhere, '?/default': elsewhere },
	[`${lender}/programmes`]: {
		GET: elsewhere,
		'?/make': elsewhere,
		'?/pause': elsewhere,
		'?/resume': elsewhere,
		'?/end': elsewhere
	},
	[`${lender}/programmes/[programme]/effect`]: {
		GET: elsewhere,
		'?/seal': elsewhere,
		'?/check': elsewhere,
		'?/run': elsewhere,
		'?/open': elsewhere,
		'?/offer': elsewhere
	},
	[`${lender}/members`]: {
		GET: elsewhere,
		'?/invite': elsewhere,
		'?/change': elsewhere,
		'?/remove': elsewhere,
		'?/withdraw': elsewhere
	},
	[`${lender}/settings`]: {
		GET: elsewhere,
		'?/change': elsewhere,
		'?/showSecret': elsewhere,
		'?/changeSecret': elsewhere
	},
	[`${lender}/keys`]: { GET: elsewhere, '?/make': elsewhere, '?/revoke': elsewhere },
	[`${lender}/webhooks`]: { GET: elsewhere, '?/make': elsewhere },
	[`${lender}/webhooks/[endpoint]`]: {
		GET: elsewhere,
		'?/change': elsewhere,
		'?/pause': elsewhere,
		'?/resume': elsewhere,
		'?/test': elsewhere,
		'?/showSecret': elsewhere,
		'?/changeSecret': elsewhere,
		'?/replay': elsewhere,
		'?/delete': elsewhere
	},
	[`${lender}/audit`]: { GET: elsewhere },
	[`${lender}/audit/audit.csv`]: { GET: elsewhere },
	[`${L}/developers`]: { GET: all('ok') },
	[`${L}/invited`]: { GET: all('ok'), '?/default': all('invalid') },
	[`${L}/invited/[code]`]: { GET: all('ok'), '?/default': all('to /invited/aaaaaaaaaaaaaaaa') },
	[`${L}/invited/app`]: { GET: all('ok'), '?/default': all('invalid') },
	[`${L}/lenders`]: { GET: all('ok'), '?/leave': all('to /lenders') },

	[`${L}/account/sign-in`]: { GET: guests('ok'), '?/default': guests('invalid') },
	[`${L}/account/sign-up`]: { GET: guests('ok'), '?/default': guests('invalid') },
	[`${L}/account/forgot`]: { GET: all('ok'), '?/default': all('invalid') },
	[`${L}/account/confirm`]: { GET: all('gone'), '?/default': all('gone') },
	[`${L}/account/reset`]: { GET: all('gone'), '?/default': all('gone') },
	[`${L}/account/data.json`]: { GET: members('ok') },
	[`${L}/account`]: {
		GET: members('ok'),
		'?/settings': members('invalid'),
		'?/delete': members('invalid'),
		'?/signOut': members('to /account/sign-in'),
		'?/signOutThere': members('to /account'),
		'?/signOutEverywhere': members('to /account/sign-in')
	},

	[`${L}/courses`]: { GET: all('ok') },
	[`${L}/courses/[course]`]: { GET: all('ok') },
	[`${L}/courses/[course]/guide`]: { GET: all('ok') },
	[`${L}/courses/[course]/handouts`]: { GET: all('ok') },
	[`${L}/courses/[course]/[lesson]`]: { GET: all(`to ${lesson}/1`) },
	[`${L}/courses/[course]/[lesson]/print`]: { GET: all('ok') },
	[`${L}/courses/[course]/[lesson]/practice`]: { GET: all('ok') },
	[`${L}/courses/[course]/[lesson]/practice/[step=step]`]: { GET: all('ok'), '?/answer': all('invalid') },
	[`${L}/courses/[course]/[lesson]/[step=step]`]: {
		GET: all('ok'),
		'?/answer': all('invalid'),
		'?/note': all('invalid'),
		'?/here': all('ok'),
		'?/next': all(`to ${lesson}/2`)
	},
	[`${L}/courses/[course]/[quiz=quiz]/[step=step]`]: {
		GET: learnerOnly('ok', `to ${course}/check`),
		'?/save': learnerOnly('ok', `to ${course}/check/result`),
		'?/check': learnerOnly('invalid', `to ${course}/check/1`),
		'?/flag': members(`to ${course}/check/1`)
	},
	[`${L}/courses/[course]/[quiz=quiz]/result`]: { GET: learnerOnly('ok', `to ${course}/check`) },
	[`${L}/courses/[course]/[quiz=quiz]`]: {
		GET: members('ok'),
		'?/begin': members(`to ${course}/check/1`),
		'?/submit': members(`to ${course}/check/result`)
	},
	[`${L}/courses/[course]/report`]: { GET: all('ok'), '?/default': all(`to ${course}`) },
	[`${L}/review`]: { GET: all('ok'), '?/limit': all('invalid') },
	[`${L}/review/next`]: { GET: all('to /review') },
	[`${L}/review/reminder.ics`]: { GET: all('ok') },
	[`${L}/reports`]: { GET: operators('ok'), '?/resolve': operators('to /reports') },
	[`${L}/teach/import`]: { GET: operators('ok'), '?/default': operators('invalid') },
	[`${L}/teach/import/questions.yaml`]: { POST: operators('to /teach/import') },
	[`${L}/teach/export/[course]/[file]`]: { GET: operators('missing') },
	[`${L}/teach`]: { GET: operators('ok') },
	[`${L}/teach/new`]: { GET: operators('ok'), '?/create': operators('invalid'), '?/import': operators('invalid') },
	[`${L}/teach/[course]`]: {
		GET: operators('missing'),
		'?/add': operators('missing'),
		'?/move': operators('missing'),
		'?/remove': operators('missing')
	},
	[`${L}/teach/[course]/settings`]: { GET: operators('missing'), '?/default': operators('missing') },
	[`${L}/teach/[course]/files`]: { GET: operators('missing'), '?/import': operators('missing') },
	[`${L}/teach/[course]/course.zip`]: { GET: operators('missing') },
	[`${L}/teach/[course]/history/[file]`]: { GET: operators('missing'), '?/restore': operators('missing') },
	[`${L}/teach/[course]/lessons/[lesson]`]: {
		GET: operators('missing'),
		'?/save': operators('missing'),
		'?/convert': operators('missing'),
		'?/follows': operators('missing')
	},
	[`${L}/teach/[course]/lessons/[lesson]/autosave`]: { POST: operators('missing') },
	[`${L}/teach/[course]/lessons/[lesson]/live`]: { POST: operators('missing') },
	[`${L}/teach/[course]/lessons/[lesson]/preview/[step=step]`]: { GET: operators('missing') },
	[`${L}/teach/[course]/lessons/[lesson]/settings`]: { GET: operators('missing'), '?/default': operators('missing') },
	[`${L}/teach/[course]/publish`]: {
		GET: operators('missing'),
		'?/publish': operators('missing'),
		'?/ask': operators('missing'),
		'?/answer': operators('missing'),
		'?/review': operators('missing'),
		'?/archive': operators('missing'),
		'?/revert': operators('missing'),
		'?/author': operators('missing')
	},
	[`${L}/teach/[course]/questions`]: { GET: operators('missing') },
	[`${L}/teach/[course]/questions/[question]`]: {
		GET: operators('missing'),
		'?/form': operators('missing'),
		'?/yaml': operators('missing'),
		'?/remove': operators('missing')
	},
	[`${L}/teach/[course]/questions/[question]/live`]: { POST: operators('missing') },
	[`${L}/teach/[course]/questions/[question]/try`]: { GET: operators('missing'), '?/default': operators('missing') },
	[`${L}/teach/[course]/versions/[version]`]: { GET: operators('missing') },
	[`${L}/courses/[course]/certificate`]: {
		GET: learnerOnly('to /certificates/:id', `to ${course}`),
		'?/default': learnerOnly('to /certificates/:id', 'forbidden')
	},
	[`${L}/certificates`]: { GET: members('ok') },
	[`${L}/certificates/[id]`]: { GET: learnerOnly('ok', 'missing'), '?/default': learnerOnly('invalid', 'missing') },
	[`${L}/certificates/[id]/certificate.pdf`]: { GET: learnerOnly('ok', 'missing') }
};

/** The address of a route, with the certificate of the learner where it names one. */
export function addressOf(route: string, certificate: string): string {
	const params: Record<string, string> = {
		locale: 'en',
		path: 'no/such/page',
		course: 'before-you-borrow',
		lesson: 'need-want-wait',
		step: '1',
		quiz: 'check',
		article: 'before-signing',
		tool: 'total-cost-of-wanting',
		file: 'reminder.ics',
		table: 'lessons.csv',
		organisation: 'of-another',
		borrower: 'of-another',
		endpoint: 'of-another',
		programme: 'of-another',
		code: 'aaaaaaaaaaaaaaaa',
		question: 'one',
		version: '1',
		id: certificate
	};
	return route.replace(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g, (_, name: string) => params[name] ?? '');
}
