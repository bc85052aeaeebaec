import { publicView, statusOf, type Certificate } from '$lib/credentials/certificate';
import { expiryOf, longDay } from '$lib/credentials/days';
import { idOfTyped, lastGroup, readableNumber } from '$lib/credentials/number';
import { describe, expect, it } from 'vitest';

const inChina = (text: string) => new Date(`${text}+08:00`);
const text = { en: 'Before you borrow', 'zh-Hans': '借钱之前', 'zh-Hant': '借錢之前' };
const certificate: Certificate = {
	id: 'abcdefghij234567klmn',
	name: '欧阳龘',
	showName: false,
	courseTitle: text,
	outcomes: [text],
	issuedAt: inChina('2026-11-25T10:00'),
	expiresAt: inChina('2028-11-25T23:59:59.999'),
	revokedAt: null,
	revokedReason: null
};

describe('the last day of a certificate', () => {
	it('is the same day of the month, to its last moment', () => {
		expect(expiryOf(inChina('2026-11-25T10:00'), 24)).toEqual(inChina('2028-11-25T23:59:59.999'));
	});

	it('is the end of the month where that month is shorter', () => {
		expect(expiryOf(inChina('2026-01-31T12:00'), 1)).toEqual(inChina('2026-02-28T23:59:59.999'));
		expect(expiryOf(inChina('2027-12-31T12:00'), 2)).toEqual(inChina('2028-02-29T23:59:59.999'));
		expect(expiryOf(inChina('2028-02-29T12:00'), 12)).toEqual(inChina('2029-02-28T23:59:59.999'));
	});

	it('crosses years', () => {
		expect(expiryOf(inChina('2026-11-30T12:00'), 3)).toEqual(inChina('2027-02-28T23:59:59.999'));
		expect(expiryOf(inChina('2026-11-30T12:00'), 13)).toEqual(inChina('2027-12-30T23:59:59.999'));
	});

	it('goes by the calendar of UTC+8, wherever the server stands', () => {
		const justAfterMidnightInChina = new Date('2026-01-30T16:00:00Z');
		expect(expiryOf(justAfterMidnightInChina, 1)).toEqual(inChina('2026-02-28T23:59:59.999'));
		expect(longDay(justAfterMidnightInChina, 'en')).toBe('31 January 2026');
		expect(longDay(justAfterMidnightInChina, 'zh-Hans')).toBe('2026年1月31日');
	});
});

describe('the status of a certificate', () => {
	const { expiresAt } = certificate;

	it('is valid through its last day and expired after it', () => {
		expect(statusOf(certificate, inChina('2028-11-25T23:59:59.999'))).toBe('valid');
		expect(statusOf(certificate, inChina('2028-11-26T00:00'))).toBe('expired');
	});

	it('stays valid where no last day is set', () => {
		expect(statusOf({ expiresAt: null, revokedAt: null }, inChina('2099-01-01T00:00'))).toBe('valid');
	});

	it('is revoked, whether or not it has expired', () => {
		const revokedAt = inChina('2027-01-01T00:00');
		expect(statusOf({ expiresAt, revokedAt }, inChina('2027-01-02T00:00'))).toBe('revoked');
		expect(statusOf({ expiresAt, revokedAt }, inChina('2030-01-02T00:00'))).toBe('revoked');
	});
});

describe('what a verifier sees', () => {
	const now = inChina('2027-01-01T00:00');

	it('leaves the name out unless the learner shows it', () => {
		expect(publicView(certificate, now)).toMatchObject({ status: 'valid', name: null });
		expect(publicView({ ...certificate, showName: true }, now)).toMatchObject({ name: '欧阳龘' });
		expect(publicView({ ...certificate, showName: true, name: null }, now)).toMatchObject({ name: null });
	});

	it('says unknown for a certificate that does not exist', () => {
		expect(publicView(undefined, now)).toEqual({ status: 'unknown' });
	});
});

describe('a certificate’s number', () => {
	const { id } = certificate;

	it('is read in capitals in groups of five, the last of which confirms an act', () => {
		expect(readableNumber(id)).toBe('ABCDE-FGHIJ-23456-7KLMN');
		expect(lastGroup(id)).toBe('7KLMN');
	});

	it.each([
		['as it is printed', 'ABCDE-FGHIJ-23456-7KLMN'],
		['with spaces and small letters', ' abcde fghij 23456 7klmn '],
		['in full width', 'ＡＢＣＤＥ－ＦＧＨＩＪ－２３４５６－７ＫＬＭＮ'],
		['as the address', 'https://learn.example.org/verify/abcdefghij234567klmn'],
		['as the address of the page, with a query', 'http://a.example/zh-Hans/verify/abcdefghij234567klmn/?x=1#y']
	])('is found in what was typed %s', (_, typed) => {
		expect(idOfTyped(typed)).toBe(id);
	});

	it('takes digits that it never has for the letters they look like', () => {
		expect(idOfTyped('0BCDE-FGH1J-23456-7KLM8')).toBe('obcdefghij234567klmb');
	});

	it.each(['', 'hello', 'ABCDE-FGHIJ-23456-7KLM', 'ABCDE-FGHIJ-23456-7KLMN-X', 'https://learn.example.org/'])(
		'is not found in «%s»',
		(typed) => {
			expect(idOfTyped(typed)).toBeUndefined();
		}
	);
});
