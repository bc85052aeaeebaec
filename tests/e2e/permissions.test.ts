import { expect, test } from '@playwright/test';
import { addressOf, roles, table, type Outcome, type Role } from './permission-table';
import { newPerson, newSession, type Person } from './people';
import { rows } from './database';

test.describe.configure({ mode: 'serial' });

const course = '/en/courses/before-you-borrow';
const people: Partial<Record<Role, Person>> = {};
let origin = '';
let certificate = '';

test.beforeAll(async ({ baseURL }) => {
	origin = baseURL ?? '';
	people.learner = await newPerson('陈小雨');
	people.other = await newPerson('王建国');
	people.operator = await newPerson('周行远', true);
	certificate = await learnEverything(people.learner);
	await foundAnotherLender();
});

/** Every route × every role, by reading and by each form, with the addresses of the learner's own things. */
test('each role gets what the table of permissions says', async () => {
	test.setTimeout(180_000);
	const found: Record<string, unknown> = {};
	for (const reading of [true, false]) {
		for (const [route, row] of Object.entries(table)) {
			for (const [method] of Object.entries(row).filter(([method]) => (method === 'GET') === reading)) {
				found[`${method} ${route}`] = await outcomes(route, method);
			}
		}
	}
	const expected = Object.entries(table).flatMap(([route, row]) =>
		Object.entries(row).map(([method, outcome]) => [`${method} ${route}`, outcome])
	);
	expect(found).toEqual(Object.fromEntries(expected));
});

async function outcomes(route: string, method: string): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const role of roles) found[role] = await outcome(role, addressOf(route, certificate), method);
	return found;
}

/** A session of its own for each request, so that signing out ends no other test's. */
async function send(role: Role, path: string, method: string, fields: Record<string, string> = {}) {
	const person = people[role];
	const headers = { accept: 'text/html', origin, ...(person && { cookie: await newSession(person) }) };
	const action = /^\?\/(\w+)$/.exec(method)?.[1];
	const address = origin + path + (action && action !== 'default' ? `?/${action}` : '');
	const body = method === 'GET' ? undefined : new URLSearchParams(fields);
	return fetch(address, { method: method === 'GET' ? 'GET' : 'POST', headers, body, redirect: 'manual' });
}

async function outcome(role: Role, path: string, method: string): Promise<Outcome | string> {
	const response = await send(role, path, method);
	await response.arrayBuffer();
	const location = response.headers.get('location');
	if (location?.includes('/account/sign-in?next=')) return 'sign in';
	if (location) return `to ${pathOf(location)}`;
	const said: Record<number, Outcome> = {
		200: 'ok',
		400: 'invalid',
		401: 'no key',
		403: 'forbidden',
		404: 'missing',
		410: 'gone'
	};
	return said[response.status] ?? `status ${response.status}`;
}

const pathOf = (location: string) =>
	new URL(location, origin).pathname.replace(/^\/(en|zh-Hans|zh-Hant)/, '').replace(certificate, ':id');

test('nobody sees or changes what is another’s', async () => {
	const [learner, other] = [people.learner, people.other];
	if (!learner || !other) throw new Error('nobody is there');
	const ofOther = await (await send('other', '/en/account/data.json', 'GET')).text();
	expect(ofOther).toContain(other.email);
	expect(ofOther).not.toContain(learner.email);
	expect(ofOther).not.toContain(certificate);
	expect(await (await send('learner', '/en/account/data.json', 'GET')).text()).toContain(certificate);

	await send('other', `/en/certificates/${certificate}`, '?/default', { name: 'Not me' });
	expect(await rows('SELECT name FROM certificates WHERE id = $1', certificate)).toEqual([{ name: '陈小雨' }]);

	await newSession(learner);
	const sessions = await rows('SELECT id FROM sessions WHERE user_id = $1', learner.id);
	for (const { id } of sessions) await send('other', '/en/account', '?/signOutThere', { session: String(id) });
	expect(await rows('SELECT id FROM sessions WHERE user_id = $1', learner.id)).toEqual(sessions);

	await send('other', `/en/verify/${certificate}`, '?/revoke', {
		reason: 'I don’t like it',
		confirmation: certificate.slice(-5)
	});
	expect(await rows('SELECT revoked_at FROM certificates WHERE id = $1', certificate)).toEqual([{ revoked_at: null }]);
});

/** A lender that none of them is a member of, with a borrower, whose real ids the addresses hold. */
async function foundAnotherLender(): Promise<void> {
	await rows(
		`INSERT INTO organisations (id, name, contact, complaints, languages, retention_months, created_at)
		 VALUES ('of-another', 'Another', 'none', 'none', '["en"]', 24, 1795000000000) ON CONFLICT DO NOTHING`
	);
	await rows(
		`INSERT INTO borrowers (id, organisation_id, reference, locale, jurisdiction, product, created_at)
		 VALUES ('of-another', 'of-another', 'A-1', 'en', 'CN', '', 1795000000000) ON CONFLICT DO NOTHING`
	);
}

/** Finishes the course for someone: a check handed in, another one open, and a certificate, whose id it returns. */
async function learnEverything(person: Person): Promise<string> {
	await send('learner', `${course}/check`, '?/begin');
	await send('learner', `${course}/check`, '?/submit');
	const enrolment = `(SELECT enrolments.id FROM enrolments JOIN learners ON learners.id = enrolments.learner_id
		WHERE learners.user_id = $1)`;
	await rows(`UPDATE attempts SET submitted_at = 1 WHERE enrolment_id IN ${enrolment}`, person.id);
	await send('learner', `${course}/check`, '?/begin');
	await rows(`UPDATE enrolments SET finished_at = 1795000000000 WHERE id IN ${enrolment}`, person.id);
	const issued = await send('learner', `${course}/certificate`, '?/default', { name: person.name });
	return issued.headers.get('location')?.split('/').at(-1) ?? '';
}
