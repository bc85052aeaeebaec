import { hashPassword } from '$lib/server/accounts/passwords';
import { deleteAccount } from '$lib/server/accounts/profile';
import {
	changeWish,
	issueCertificate,
	ownCertificate,
	ownCertificates,
	revokeCertificate,
	verifyCertificate
} from '$lib/server/credentials/certificates';
import { users } from '$lib/server/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { newDatabase } from '../database';
import { contextOf, finishedBy, newCertificate, newMember, now } from './finished';

const database = await newDatabase();
afterAll(() => database.close());
const guest = contextOf(database, { type: 'guest' });
const wish = { name: '欧阳龘', showName: true };

describe('issuing a certificate', () => {
	it('gives the first one back when it is asked again, even at the same moment', async () => {
		const { ctx, learnerId } = await newMember(database);
		const ask = (name: string) => issueCertificate(ctx, finishedBy(learnerId), { name, showName: false });
		const ids = await Promise.all(['first', 'second', 'third'].map(ask));
		expect(new Set([...ids, await ask('later')]).size).toBe(1);
		expect(await ownCertificates(ctx)).toHaveLength(1);
	});

	it('issues another for another version of the course', async () => {
		const { ctx, learnerId } = await newMember(database);
		await issueCertificate(ctx, finishedBy(learnerId), wish);
		await issueCertificate(ctx, finishedBy(learnerId, { courseVersionId: 'version-2' }), wish);
		expect(await ownCertificates(ctx)).toHaveLength(2);
	});

	it('counts its validity from the day of finishing', async () => {
		const { ctx, learnerId } = await newMember(database);
		const finishedAt = new Date('2026-08-31T04:00:00Z');
		const id = await issueCertificate(ctx, finishedBy(learnerId, { finishedAt, validMonths: 6 }), wish);
		const issued = await ownCertificate(ctx, id);
		expect(issued?.issuedAt).toEqual(now);
		expect(issued?.expiresAt).toEqual(new Date('2027-02-28T15:59:59.999Z'));
	});

	it('refuses a guest, and a member who asks in another’s place', async () => {
		const { learnerId } = await newMember(database);
		const stranger = await newMember(database);
		const asGuest = contextOf(database, { type: 'guest', learnerId });
		await expect(issueCertificate(asGuest, finishedBy(learnerId), wish)).rejects.toThrow();
		await expect(issueCertificate(stranger.ctx, finishedBy(learnerId), wish)).rejects.toThrow();
	});
});

describe('an own certificate', () => {
	it('cannot be read, listed or changed by another learner', async () => {
		const { id, ctx } = await newCertificate(database, wish);
		const stranger = await newMember(database);
		expect(await ownCertificate(stranger.ctx, id)).toBeUndefined();
		expect(await ownCertificates(stranger.ctx)).toEqual([]);
		await changeWish(stranger.ctx, id, { name: 'Someone else', showName: true });
		expect((await ownCertificate(ctx, id))?.name).toBe('欧阳龘');
		expect(await ownCertificate(guest, id)).toBeUndefined();
	});

	it('lets its holder decide later whether verifiers see the name', async () => {
		const { id, ctx } = await newCertificate(database, { name: '欧阳龘', showName: false });
		expect(await verifyCertificate(guest, id)).toMatchObject({ status: 'valid', name: null });
		await changeWish(ctx, id, { name: '歐陽龘', showName: true });
		expect(await verifyCertificate(guest, id)).toMatchObject({ status: 'valid', name: '歐陽龘' });
	});
});

describe('verifying a certificate', () => {
	it('tells a guest what was learned and when, and nothing about whose it is', async () => {
		const { id, learnerId, userId } = await newCertificate(database);
		const seen = await verifyCertificate(guest, id);
		expect(seen).toMatchObject({ status: 'valid', courseTitle: { 'zh-Hans': '借钱之前' }, issuedAt: now });
		expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${learnerId}|${userId}|欧阳龘`));
	});

	it('says expired after the last day, and unknown for a number never issued', async () => {
		const { id } = await newCertificate(database);
		const later = { ...guest, now: () => new Date('2028-11-25T16:00:00Z') };
		expect(await verifyCertificate(later, id)).toMatchObject({ status: 'expired' });
		expect(await verifyCertificate(guest, 'a'.repeat(20))).toEqual({ status: 'unknown' });
	});

	it('still works when the account is gone, without the name', async () => {
		const { id, ctx, userId } = await newCertificate(database, wish);
		const passwordHash = await hashPassword('correct horse battery');
		await database.transaction((tx) => tx.update(users).set({ passwordHash }).where(eq(users.id, userId)));
		expect(await deleteAccount(ctx, 'correct horse battery')).toBe(true);
		expect(await verifyCertificate(guest, id)).toMatchObject({ status: 'valid', name: null });
		expect(await ownCertificate(ctx, id)).toBeUndefined();
	});
});

describe('revoking a certificate', () => {
	it('is refused to its holder and to a guest', async () => {
		const { id, ctx } = await newCertificate(database);
		await expect(revokeCertificate(ctx, id, 'no reason')).rejects.toThrow();
		await expect(revokeCertificate(guest, id, 'no reason')).rejects.toThrow();
		expect(await verifyCertificate(guest, id)).toMatchObject({ status: 'valid' });
	});

	it('shows when and why to everyone, and keeps the first reason', async () => {
		const { id } = await newCertificate(database);
		const operator = await newMember(database, 'operator');
		await revokeCertificate(operator.ctx, id, 'Issued by mistake.');
		await revokeCertificate(operator.ctx, id, 'Another reason.');
		const seen = await verifyCertificate(guest, id);
		expect(seen).toMatchObject({ status: 'revoked', revokedAt: now, revokedReason: 'Issued by mistake.' });
	});
});
