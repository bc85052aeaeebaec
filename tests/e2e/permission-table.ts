/** Who asks: nobody signed in, the learner whose things the addresses name, another member, the operator. */
export const roles = ['guest', 'learner', 'other', 'operator'] as const;
export type Role = (typeof roles)[number];

/** How a request ends: with a page, at the sign-in, refused, or led to another path (without its language). */
export type Outcome = 'ok' | 'sign in' | 'forbidden' | 'missing' | 'gone' | 'invalid' | `to ${string}`;
export type Row = Readonly<Record<Role, Outcome>>;

const all = (outcome: Outcome): Row => ({ guest: outcome, learner: outcome, other: outcome, operator: outcome });
const members = (outcome: Outcome): Row => ({ ...all(outcome), guest: 'sign in' });
const learnerOnly = (own: Outcome, others: Outcome): Row => ({ ...members(others), learner: own });
const guests = (outcome: Outcome): Row => ({ ...all('to /account'), guest: outcome });
const operators = (outcome: Outcome): Row => ({ ...members('forbidden'), operator: outcome });

const L = '/[locale=locale]';
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
		id: certificate
	};
	return route.replace(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g, (_, name: string) => params[name] ?? '');
}
