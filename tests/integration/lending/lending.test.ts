import { auditEntries, borrowerImports, borrowers, idempotentRequests } from '$lib/server/db/schema';
import { assignCourse, previewOrder } from '$lib/server/lending/assign';
import { verifyAudit } from '$lib/server/lending/audit';
import { borrowerPage, knownReferences } from '$lib/server/lending/borrowers';
import { idempotently } from '$lib/server/lending/idempotency';
import * as imports from '$lib/server/lending/imports';
import { makeKey, keysOf, partyOfKey, revokeKey } from '$lib/server/lending/keys';
import { inviteMember, joinOrganisation, setRole } from '$lib/server/lending/members';
import { funnelOf, keepCount, lateOf } from '$lib/server/lending/funnel';
import { endProgramme, makeProgramme, pauseProgramme, programmesOf, reportEvent } from '$lib/server/lending/programmes';
import { assignmentsOf, everyAssignment } from '$lib/server/lending/progress';
import { byCourse, bySegment } from '$lib/lending/funnel';
import { forgetOldBorrowers } from '$lib/server/lending/retention';
import { openSecrets, publicJwk } from '$lib/server/lending/secrets';
import { changeLinkSecret, checkLink, joinByLink } from '$lib/server/lending/signed-links';
import { completionOf } from '$lib/server/lending/statements';
import { and, eq } from 'drizzle-orm';
import { createHmac, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { later } from '../accounts/account';
import { newMember, type TestContext } from '../context';
import { newDatabase } from '../database';
import { colleague, joins, newBorrower, newLender, type Lender } from './lender';

const database = await newDatabase();
afterAll(() => database.close());
const secrets = openSecrets(mkdtempSync(join(tmpdir(), 'evenkeel-keys-')));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('an organisation', () => {
	it('never loses its last owner', async () => {
		const lender = await newLender(database);
		const { actor } = lender.ctx;
		const owner = actor.type === 'guest' ? '' : actor.userId;
		expect(await setRole(lender.ctx, lender.party, owner, 'auditor')).toBe('last_owner');
		await colleague(lender, 'owner');
		expect(await setRole(lender.ctx, lender.party, owner, undefined)).toBeUndefined();
	});

	it('is joined by a link once, within seven days', async () => {
		const lender = await newLender(database);
		const token = await inviteMember(lender.ctx, lender.party, { role: 'officer', note: 'Wei' });
		expect(await joinOrganisation(await newMember(database), token, '')).toBe(lender.id);
		expect(await joinOrganisation(await newMember(database), token, '')).toBeUndefined();
		const late = await inviteMember(lender.ctx, lender.party, { role: 'officer', note: 'Wei' });
		const member = await newMember(database);
		later(member, 7 * 24 + 1);
		expect(await joinOrganisation(member, late, '')).toBeUndefined();
	});
});

describe('assigning a course', () => {
	it('reaches each borrower of a segment once, however often it is ordered, and nobody who left', async () => {
		const lender = await newLender(database);
		const { ctx, party } = lender;
		const ids = await Promise.all(['1', '2', '3'].map((each) => newBorrower(lender, each, { tags: ['new'] })));
		await newBorrower(lender, '4');
		const order = { course: 'tiny', days: 7, segment: 'new' };
		expect(await previewOrder(ctx, party, order)).toBe(3);
		const twice = await Promise.all([assignCourse(ctx, party, order), assignCourse(ctx, party, order)]);
		expect(twice.flat().sort()).toEqual([...ids].sort());
		expect(await previewOrder(ctx, party, order)).toBe(0);
		expect(await previewOrder(ctx, party, { course: 'tiny', days: 7 })).toBe(1);
	});

	it('is counted by course and by segment, with those who are late', async () => {
		const lender = await newLender(database);
		const { ctx, party } = lender;
		const id = await newBorrower(lender, '1', { tags: ['new', 'south'] });
		await newBorrower(lender, '2', { tags: ['south'] });
		await assignCourse(ctx, party, { course: 'tiny', days: 1 });
		await joins(lender, id, await newMember(database));
		later(ctx, 72);
		const funnel = await funnelOf(ctx, party);
		if (!funnel) throw new Error('nothing was counted');
		const { counted } = funnel;
		expect(byCourse(counted, null)).toMatchObject([{ name: 'tiny', invited: 2, opened: 1, started: 0, late: 2 }]);
		expect(byCourse(counted, 'new')).toMatchObject([{ name: 'tiny', invited: 1, opened: 1, late: 1 }]);
		const late = async (segment: string | null) =>
			(await lateOf(ctx, party, counted, segment)).map(({ reference }) => reference).sort();
		expect(await late(null)).toEqual(['1', '2']);
		expect(await late('new')).toEqual(['1']);
		await keepCount(ctx, party);
		expect(bySegment(counted)).toMatchObject([
			{ name: 'south', invited: 2, opened: 1 },
			{ name: 'new', invited: 1, opened: 1 }
		]);
		const pages = [];
		for await (const page of everyAssignment(ctx, party, { show: 'late' })) pages.push(...page);
		expect(pages.map(({ reference }) => reference).sort()).toEqual(['1', '2']);
	});
});

describe('a file of borrowers', () => {
	const file = 'reference,tags\nA,new\nB,\nA,\n,\nC,old;new\n,x\n';
	const state = async ({ ctx, party }: Lender, id: string) => imports.importOf(ctx, party, id);

	it('adds nobody until it is run, then each good row once, and keeps no copy', async () => {
		const lender = await newLender(database);
		const { ctx, party } = lender;
		await newBorrower(lender, 'B');
		const checked = await imports.checkFile(ctx, party, { name: 'a.csv', bytes: bytes(file) });
		if (typeof checked === 'string') throw new Error(checked);
		expect(checked).toMatchObject({ good: 2, alreadyHere: 1, badCount: 2 });
		expect((await borrowerPage(ctx, party)).borrowers).toHaveLength(1);
		await imports.beginImport(ctx, party, checked.id);
		await imports.runImport(ctx, party, checked.id);
		await expect.poll(async () => (await state(lender, checked.id))?.state).toBe('done');
		expect(await state(lender, checked.id)).toMatchObject({ good: 3, added: 2 });
		expect(
			(await borrowerPage(ctx, party, { segment: 'new' })).borrowers.map(({ reference }) => reference).sort()
		).toEqual(['A', 'C']);
		const [kept] = await database.read.select().from(borrowerImports).where(eq(borrowerImports.id, checked.id));
		expect(kept?.content).toBe('');
	});

	it('goes on where a stop of the server has cut it off', async () => {
		const lender = await newLender(database);
		const { ctx, party } = lender;
		const rows = Array.from({ length: 2500 }, (_, i) => `R${i}`);
		const checked = await imports.checkFile(ctx, party, {
			name: 'b.csv',
			bytes: bytes(`reference\n${rows.join('\n')}`)
		});
		if (typeof checked === 'string') throw new Error(checked);
		const cutOff = { state: 'running', done: 1000, added: 1000 } as const;
		await database.transaction((tx) =>
			tx.update(borrowerImports).set(cutOff).where(eq(borrowerImports.id, checked.id))
		);
		later(ctx, 1);
		await imports.resumeImport(ctx, party, checked.id);
		await expect.poll(async () => (await state(lender, checked.id))?.state).toBe('done');
		expect(await state(lender, checked.id)).toMatchObject({ added: 2500 });
		expect((await knownReferences(ctx, party, rows)).size).toBe(1500);
	});
});

/** A link as a lender's app signs it. */
function link(lender: Lender, claims: Record<string, unknown>, secret = secrets.linkSecret(lender.id, 1)): string {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const iat = Math.floor(lender.ctx.now().getTime() / 1000);
	const all = { iss: lender.id, sub: 'A-1', iat, exp: iat + 300, jti: lender.ctx.newId(), ...claims };
	const told = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(all)}`;
	return `${told}.${createHmac('sha256', secret).update(told).digest('base64url')}`;
}

describe('a link that a lender’s app has signed', () => {
	it('joins once', async () => {
		const lender = await newLender(database);
		await newBorrower(lender, 'A-1');
		const token = link(lender, {});
		const [one, two] = [await newMember(database), await newMember(database)];
		const both = await Promise.all([joinByLink(one, secrets, token), joinByLink(two, secrets, token)]);
		expect(both.sort()).toEqual(['joined', 'used']);
		expect(await checkLink(one, secrets, token)).toBe('used');
	});

	it('is refused when it is too old, lives too long, names nobody, or was signed with another secret', async () => {
		const lender = await newLender(database);
		await newBorrower(lender, 'A-1');
		const check = (token: string) => checkLink(lender.ctx, secrets, token);
		const iat = Math.floor(lender.ctx.now().getTime() / 1000);
		expect(await check(link(lender, { iat: iat - 400, exp: iat - 100 }))).toBe('expired');
		expect(await check(link(lender, { exp: iat + 301 }))).toBe('malformed');
		expect(await check(link(lender, { iat: iat + 60, exp: iat + 120 }))).toBe('malformed');
		expect(await check(link(lender, { sub: 'nobody' }))).toBe('no_such_borrower');
		expect(await check(link(lender, { jti: 'short' }))).toBe('malformed');
		expect(await check(link(lender, {}, 'another'))).toBe('malformed');
		expect(await check(`${link(lender, {}).split('.').slice(0, 2).join('.')}.`)).toBe('malformed');
		expect(await check('no token')).toBe('malformed');
		const before = link(lender, {});
		await changeLinkSecret(lender.ctx, secrets, lender.party);
		expect(await check(before)).toBe('malformed');
	});

	it('of one lender is no link of another', async () => {
		const [one, other] = [await newLender(database), await newLender(database)];
		await newBorrower(other, 'A-1');
		const forged = link(one, { iss: other.id });
		expect(await checkLink(one.ctx, secrets, forged)).toBe('malformed');
	});

	it('never opens an account that has joined', async () => {
		const lender = await newLender(database);
		const id = await newBorrower(lender, 'A-1');
		const member = await newMember(database);
		await joins(lender, id, member);
		expect(await joinByLink(await newMember(database), secrets, link(lender, {}))).toBe('account');
		const [kept] = await database.read.select().from(borrowers).where(eq(borrowers.id, id));
		expect(kept?.learnerId).toBe(member.actor.learnerId);
	});
});

describe('an API key', () => {
	it('acts for its organisation until it ends or is revoked, and is kept as a hash', async () => {
		const { ctx, party, id } = await newLender(database);
		const secret = await makeKey(ctx, party, { name: 'test', scopes: ['borrowers:read'], days: 1 });
		expect(await partyOfKey(ctx, secret, '')).toMatchObject({ organisationId: id, scopes: ['borrowers:read'] });
		expect(JSON.stringify(await keysOf(ctx, party))).not.toContain(secret);
		const [key] = await keysOf(ctx, party);
		expect(key?.lastUsedAt).toEqual(ctx.now());
		later(ctx, 25);
		expect(await partyOfKey(ctx, secret, '')).toBeUndefined();
		later(ctx, -25);
		await revokeKey(ctx, party, key?.id ?? '');
		expect(await partyOfKey(ctx, secret, '')).toBeUndefined();
	});

	it('does the same request once in a day, and refuses its idempotency key for another one', async () => {
		const { ctx, party } = await newLender(database);
		const secret = await makeKey(ctx, party, { name: 'test', scopes: [], days: 9 });
		const key = await partyOfKey(ctx, secret, '');
		if (!key) throw new Error('no key');
		let done = 0;
		const ask = (request: string) =>
			idempotently(ctx, key, { key: 'k', request, secrets }, async () => ({ status: 201, body: { done: ++done } }));
		expect(await ask('a')).toEqual({ status: 201, body: { done: 1 } });
		expect(await ask('a')).toEqual({ status: 201, body: { done: 1 } });
		expect(await ask('b')).toBe('other_body');
		expect(JSON.stringify(await database.read.select().from(idempotentRequests))).not.toContain('done');
		later(ctx, 25);
		expect(await ask('b')).toEqual({ status: 201, body: { done: 2 } });
	});
});

describe('a statement of completion', () => {
	it('is verified with the public key, and says who, what and until when it is good', async () => {
		const lender = await newLender(database);
		const { ctx, party } = lender;
		await newBorrower(lender, 'A-1');
		const asked = { reference: 'A-1', course: 'tiny' };
		const signing = { secrets, issuer: 'https://learn.example' };
		expect(await completionOf(ctx, party, asked, signing)).toBeUndefined();
		await assignCourse(ctx, party, { course: 'tiny', days: 7 });
		const told = await completionOf(ctx, party, asked, signing);
		expect(told).toMatchObject({ reference: 'A-1', status: 'invited', complete: false });
		const [head = '', claims = '', signature = ''] = told?.statement.split('.') ?? [];
		const key = createPublicKey({ key: { ...publicJwk(secrets.statementKey) }, format: 'jwk' });
		const genuine = (text: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
		expect(genuine(`${head}.${claims}`)).toBe(true);
		expect(genuine(`${head}.${claims}x`)).toBe(false);
		const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
		expect(said).toMatchObject({ aud: lender.id, sub: 'A-1', course: 'tiny', complete: false });
		expect(said.exp - said.iat).toBe(24 * 3600);
	});
});

describe('retention', () => {
	it('deletes borrowers whose last due date is too long ago, and logs their number only', async () => {
		const own = await newDatabase();
		const lender = await newLender(own);
		await newBorrower(lender, 'old');
		const recent = await newBorrower(lender, 'recent');
		const at = (months: number): TestContext => ({
			...lender.ctx,
			now: () => new Date(Date.UTC(2026, 10 + months, 25))
		});
		await assignCourse(at(20), lender.party, { course: 'tiny', days: 7, borrowers: [recent] });
		expect(await forgetOldBorrowers(at(23))).toBe(0);
		expect(await forgetOldBorrowers(at(25))).toBe(1);
		expect(await forgetOldBorrowers(at(45))).toBe(1);
		expect(await verifyAudit(own, lender.id)).toMatchObject({ whole: true });
		await own.close();
	});
});

describe('the log', () => {
	it.each(['changed', 'removed', 'swapped'])('shows that an entry was %s', async (how) => {
		const lender = await newLender(database);
		for (const each of ['1', '2', '3']) await newBorrower(lender, each);
		expect(await verifyAudit(database, lender.id)).toMatchObject({ whole: true, entries: 6 });
		const entry = (number: number) => and(eq(auditEntries.organisationId, lender.id), eq(auditEntries.number, number));
		await database.transaction(async (tx) => {
			if (how === 'changed') await tx.update(auditEntries).set({ who: 'user:other' }).where(entry(4));
			if (how !== 'changed') await tx.delete(auditEntries).where(entry(4));
			if (how === 'swapped') await tx.update(auditEntries).set({ number: 4 }).where(entry(5));
		});
		expect(await verifyAudit(database, lender.id)).toEqual({ whole: false, at: 4 });
	});
});

describe('a programme', () => {
	const rule = { name: 'x', event: 'loan_opened', segment: 'new', course: 'tiny', days: 7 } as const;

	it('assigns once when its event is told of a borrower in its segment, and rests while it is paused', async () => {
		const lender = await newLender(database);
		const { ctx, party } = lender;
		const id = await newBorrower(lender, '1', { tags: ['new'] });
		const other = await newBorrower(lender, '2');
		await makeProgramme(ctx, party, rule);
		const [made] = await programmesOf(ctx, party);
		await pauseProgramme(ctx, party, made?.id ?? '', true);
		expect(await reportEvent(ctx, party, id, 'loan_opened')).toEqual([]);
		await pauseProgramme(ctx, party, made?.id ?? '', false);
		expect(await reportEvent(ctx, party, id, 'limit_raised')).toEqual([]);
		expect(await reportEvent(ctx, party, other, 'loan_opened')).toEqual([]);
		const twice = [reportEvent(ctx, party, id, 'loan_opened'), reportEvent(ctx, party, id, 'loan_opened')];
		expect((await Promise.all(twice)).flat()).toEqual(['tiny']);
	});

	it('can greet whoever joins', async () => {
		const lender = await newLender(database);
		const id = await newBorrower(lender, '1');
		await makeProgramme(lender.ctx, lender.party, { ...rule, event: 'joined', segment: '' });
		await joins(lender, id, await newMember(database));
		expect(await assignmentsOf(lender.ctx, lender.party, id)).toMatchObject([{ courseId: 'tiny' }]);
	});

	it('of another lender is neither seen, paused, ended nor set off', async () => {
		const [one, other] = [await newLender(database), await newLender(database)];
		const id = await newBorrower(other, '1');
		await makeProgramme(other.ctx, other.party, { ...rule, segment: '' });
		const [made] = await programmesOf(other.ctx, other.party);
		await pauseProgramme(one.ctx, one.party, made?.id ?? '', true);
		await endProgramme(one.ctx, one.party, made?.id ?? '');
		expect(await programmesOf(one.ctx, one.party)).toEqual([]);
		expect(await programmesOf(other.ctx, other.party)).toEqual([made]);
		expect(await reportEvent(one.ctx, one.party, id, 'loan_opened')).toEqual([]);
	});
});
