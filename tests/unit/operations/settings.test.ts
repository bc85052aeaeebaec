import { addressOf } from '$lib/server/http/address';
import { readSettings } from '$lib/server/http/settings';
import { senderAt } from '$lib/server/mail';
import { describe, expect, it } from 'vitest';

describe('settings', () => {
	it('has one for everything when nothing is set, and takes an empty one as unset', () => {
		const expected = { HOST: '127.0.0.1', PORT: 3000, DATA_DIR: './data', LOG_LEVEL: 'warn' };
		expect(readSettings({})).toEqual(expected);
		expect(readSettings({ HOST: '', PORT: '', DATABASE_URL: '', ORIGIN: '' })).toEqual(expected);
	});

	it.each([
		['PORT', '80a', 'PORT must be a whole number from 0 to 65535.'],
		['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
		['HOST', 'two words', 'HOST must be an address of this machine'],
		['ORIGIN', 'learn.example.org', 'ORIGIN must be an address such as https://learn.example.org.'],
		['ORIGIN', 'ftp://learn.example.org', 'ORIGIN must be an address such as https://learn.example.org.'],
		['ORIGIN', 'https://example.org/learn', 'ORIGIN must be an address without a path'],
		['DATABASE_URL', 'mysql://wei:secret@host/db', 'DATABASE_URL must be an address such as postgres://'],
		['DATABASE_URL', 'postgres://wei:secret@host:70000/db', 'DATABASE_URL must be an address such as postgres://'],
		['SMTP_URL', 'https://wei:secret@host', 'SMTP_URL must be an address such as smtps://'],
		['MAIL_FROM', 'nobody', 'MAIL_FROM must be an e-mail address'],
		['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of'],
		['LENDING_WEBHOOKS_PRIVATE', 'yes', 'LENDING_WEBHOOKS_PRIVATE must be 1, or unset']
	])('names what is wrong with %s=%s, without a secret', (name, value, says) => {
		const read = () => readSettings({ [name]: value });
		expect(read).toThrow(says);
		expect(read).not.toThrow('secret');
		expect(read).not.toThrow('\n');
	});

	it('names every wrong setting at once', () => {
		expect(() => readSettings({ PORT: 'x', ORIGIN: 'x' })).toThrow(/PORT .+; ORIGIN .+\.$/);
	});

	it.each(['postgres://wei:p%40ss@db.example:5432/evenkeel', 'postgresql:///evenkeel?host=/run/postgresql'])(
		'takes the database %s',
		(url) => {
			expect(readSettings({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
		}
	);
});

describe('the public address', () => {
	it.each([
		[{}, 'http://127.0.0.1:3000'],
		[{ HOST: '::1', PORT: '80' }, 'http://[::1]:80'],
		[{ HOST: '192.168.1.5' }, 'http://192.168.1.5:3000'],
		[{ ORIGIN: 'https://learn.example.org/', HOST: '0.0.0.0' }, 'https://learn.example.org']
	])('with %o is %s', (environment, address) => {
		expect(addressOf(readSettings(environment))).toBe(address);
	});

	it('is one that others on the network reach when it listens on all of its own', () => {
		expect(addressOf(readSettings({ HOST: '0.0.0.0' }))).not.toContain('0.0.0.0');
	});

	it.each([
		['https://learn.example.org', 'Evenkeel <no-reply@learn.example.org>'],
		['http://127.0.0.1:3000', 'Evenkeel <no-reply@localhost>'],
		['http://[::1]:3000', 'Evenkeel <no-reply@localhost>']
	])('%s sends letters as %s', (address, sender) => {
		expect(senderAt(address)).toBe(sender);
	});
});
