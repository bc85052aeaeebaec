import { commonPassword } from '$lib/accounts/password';
import { describe, expect, it } from 'vitest';

describe('commonPassword', () => {
	it.each(['Woaini1314520', 'password1234', '000000000000', 'abcabcabcabc', '1234123412341'])(
		'refuses %s',
		(password) => expect(commonPassword(password)).toBe(true)
	);
	it.each(['three small boats', '我的小船今天也稳稳地走', 'kx7!fq-plover-92'])('takes %s', (password) =>
		expect(commonPassword(password)).toBe(false)
	);
});
