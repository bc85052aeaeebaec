const special = ':#={}~';
/** Private-use characters stand for escaped ones while the control characters are looked for. */
const FIRST = 0xe100;
const backslash = String.fromCharCode(FIRST - 2);
const newline = String.fromCharCode(FIRST - 1);
const standIn = (character: string): string => String.fromCharCode(FIRST + special.indexOf(character));

/** Hides what is escaped: `\\`, `\n` and a control character after a backslash. A lone backslash stays. */
export const hidden = (text: string): string =>
	text
		.replace(/[\ue0fe-\ue105]/g, '\ufffd')
		.replace(/\\([\\n:#={}~])/g, (_, after: string) =>
			after === '\\' ? backslash : after === 'n' ? newline : standIn(after)
		);

/** Shows what was hidden as the characters meant. */
export const shown = (text: string): string =>
	text.replace(/[\ue0fe-\ue105]/g, (character) =>
		character === backslash ? '\\' : character === newline ? '\n' : (special[character.charCodeAt(0) - FIRST] ?? '')
	);

/** A text with its control characters and line ends escaped, to be read again as it is. */
export const escaped = (text: string): string =>
	text.replace(/[\\:#={}~]/g, (character) => `\\${character}`).replace(/\r\n?|\n/g, '\\n');
