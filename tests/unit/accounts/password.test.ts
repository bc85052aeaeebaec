import { commonPassword } from '$lib/accounts/password.server';
import { describe, expect, it } from 'vitest';

describe('commonPassword', () => {
	it.each(['Woaini1314520', 'password1234', '000000000000', 'abcabcabcabc', '1234123412341', 'correctcorrect'])(
		'refuses %s',
		(password) => expect(commonPassword(password)).toBe(true)
	);
	it.each([
		['a word and a year', 'Sunshine2024!'],
		['signs for letters', 'P@ssw0rd2024'],
		['a walk along the keyboard', '1qaz2wsx3edc'],
		['two walks', 'qwertyuiop123456'],
		['a name in pinyin and a birthday', 'zhangwei19950612'],
		['“I love you” in pinyin and lucky digits', 'woaini5201314'],
		['a phone number and a name', 'wang13812345678'],
		['a QQ habit', 'qq1234567890'],
		['two dates', '1995061219970301'],
		['a common word twice with a sign', 'dragon-dragon-1'],
		['full-width letters', 'ｐａｓｓｗｏｒｄ１２３４']
	])('refuses %s', (_, password) => expect(commonPassword(password)).toBe(true));

	it.each([
		'three small boats',
		'我的小船今天也稳稳地走',
		'kx7!fq-plover-92',
		'correct horse battery staple',
		'teapot umbrella violin lantern',
		'zhongwu chi mian tiao',
		'X9vR2mQ8tL4p',
		'839201746552'
	])('takes %s', (password) => expect(commonPassword(password)).toBe(false));
});
