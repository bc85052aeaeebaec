/** Named references that question texts use; others stay as they are written. */
const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ensp: ' ',
	emsp: ' ',
	thinsp: ' ',
	shy: '',
	zwnj: '',
	zwj: '',
	lsquo: '‘',
	rsquo: '’',
	sbquo: '‚',
	ldquo: '“',
	rdquo: '”',
	bdquo: '„',
	laquo: '«',
	raquo: '»',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	bull: '•',
	middot: '·',
	cent: '¢',
	pound: '£',
	yen: '¥',
	euro: '€',
	curren: '¤',
	sect: '§',
	para: '¶',
	copy: '©',
	reg: '®',
	trade: '™',
	deg: '°',
	permil: '‰',
	plusmn: '±',
	times: '×',
	divide: '÷',
	minus: '−',
	frac12: '½',
	frac14: '¼',
	frac34: '¾',
	sup1: '¹',
	sup2: '²',
	sup3: '³',
	micro: 'µ',
	infin: '∞',
	asymp: '≈',
	ne: '≠',
	le: '≤',
	ge: '≥',
	sum: '∑',
	radic: '√',
	larr: '←',
	uarr: '↑',
	rarr: '→',
	darr: '↓',
	harr: '↔',
	alpha: 'α',
	beta: 'β',
	gamma: 'γ',
	delta: 'δ',
	Delta: 'Δ',
	pi: 'π',
	sigma: 'σ',
	Sigma: 'Σ',
	mu: 'μ',
	iexcl: '¡',
	iquest: '¿',
	szlig: 'ß',
	aelig: 'æ',
	AElig: 'Æ',
	oslash: 'ø',
	Oslash: 'Ø',
	aring: 'å',
	Aring: 'Å',
	oelig: 'œ',
	OElig: 'Œ',
	ordf: 'ª',
	ordm: 'º'
};

/** `&eacute;` and its like: a letter and a mark that combines with it. */
const marks: Readonly<Record<string, string>> = {
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	uml: '\u0308',
	tilde: '\u0303',
	cedil: '\u0327',
	caron: '\u030c'
};

/** A text of HTML with its character references as the characters. */
export const withoutEntities = (text: string): string =>
	text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,11}));/gi, (whole, hex, decimal, name) =>
		typeof name === 'string'
			? (characterOf(name) ?? whole)
			: codePoint(typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal))
	);

function characterOf(name: string): string | undefined {
	if (Object.hasOwn(named, name)) return named[name];
	const [, letter = '', mark = ''] = /^([a-zA-Z])([a-z]+)$/.exec(name) ?? [];
	return Object.hasOwn(marks, mark) ? (letter + marks[mark]).normalize('NFC') : undefined;
}

/** Control characters and what is no character come as nothing. */
const codePoint = (code: number): string =>
	(code >= 0x20 && code < 0xd800 && code !== 0x7f) || (code > 0xdfff && code <= 0x10ffff) || code === 9 || code === 10
		? String.fromCodePoint(code)
		: '';
