import common from './common-passwords.json' with { type: 'json' };
import words from './common-words.json' with { type: 'json' };

const list = new Set<string>(common);
const pieces = new Set<string>(words);
/** What fingers run along on a keyboard or in an alphabet, both ways. */
const walks = [
	'12345678901234567890',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm',
	'zaq12wsxcde34rfvbgt56yhn',
	'qazwsxedcrfvtgbyhnujm',
	'1q2w3e4r5t6y7u8i9o0p',
	'q1w2e3r4t5y6u7i8o9p0',
	'abcdefghijklmnopqrstuvwxyz',
	'147258369',
	'!@#$%^&*()'
].flatMap((walk) => [walk, [...walk].reverse().join('')]);
/** Digits that mean something to many people, and that attackers therefore try: love, luck, years, dates, phones. */
const digits = /^(520|521|1314|5201?314|1314520|666+|888+|168|518|110|119|12306|(19|20)\d\d|(19|20)\d{6}|1[3-9]\d{9})$/;
const longestPiece = 20;

/**
 * Whether a password is one that attackers try first: on the list of common passwords of 12 characters or more, one short
 * piece said over and over («abcabcabcabc»), or nothing but up to four common pieces one after the other («Woaini1314520»,
 * «P@ssword2024!», «qwerty-zhangwei-123»).
 */
export function commonPassword(password: string): boolean {
	const lower = password.normalize('NFKC').toLowerCase();
	const repeated = /^(.{1,8})\1+.{0,3}$/u.test(lower);
	return (
		list.has(lower) || list.has(plain(lower)) || repeated || fewPieces(lower) <= 4 || fewPieces(tailless(lower)) <= 3
	);
}

/** Without the few digits of anyone's own that people put last. */
const tailless = (text: string): string => text.replace(/\d{1,4}[._!@#*+~-]*$/, '');

/** Without the usual swaps of letters for signs. */
const plain = (text: string): string =>
	text.replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/3/g, 'e').replace(/[$5]/g, 's');

/** The least number of common pieces that make up `text`, signs between them not counted; Infinity when none do. */
function fewPieces(text: string): number {
	const least: number[] = [0];
	for (let end = 1; end <= text.length; end++) {
		least[end] = Infinity;
		for (let start = Math.max(0, end - longestPiece); start < end; start++) {
			const cost = costOf(text.slice(start, end));
			least[end] = Math.min(least[end] ?? Infinity, (least[start] ?? Infinity) + cost);
		}
	}
	return least[text.length] ?? Infinity;
}

function costOf(piece: string): number {
	if (/^[\s._!@#*+~-]$/.test(piece)) return 0;
	if (pieces.has(piece) || pieces.has(plain(piece)) || digits.test(piece)) return 1;
	const walked = piece.length >= 3 && walks.some((walk) => walk.includes(piece));
	return walked || /^(.)\1{2,}$/u.test(piece) ? 1 : Infinity;
}
