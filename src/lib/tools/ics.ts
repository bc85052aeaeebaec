interface Reminder {
	readonly uid: string;
	readonly title: string;
	readonly text: string;
	readonly at: Date;
	readonly now: Date;
}

/** One reminder as an iCalendar file (RFC 5545) at a time of the reader's own clock, which rings when it comes. */
export function reminderIcs({ uid, title, text, at, now }: Reminder): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Evenkeel//Tools//EN',
		'BEGIN:VEVENT',
		`UID:${uid}`,
		`DTSTAMP:${stamp(now.toISOString())}Z`,
		`DTSTART:${stamp(localIso(at))}`,
		'DURATION:PT15M',
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(text)}`,
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:PT0M',
		`DESCRIPTION:${escaped(title)}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const stamp = (iso: string): string => iso.slice(0, 19).replace(/[-:]/g, '');

const localIso = (at: Date): string =>
	new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes())).toISOString();

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** No line is longer than 75 octets; a Chinese character takes three. */
function folded(line: string): string {
	let [text, width] = ['', 0];
	for (const character of line) {
		const size = new TextEncoder().encode(character).length;
		if (width + size > 74) [text, width] = [`${text}\r\n `, 1];
		text += character;
		width += size;
	}
	return text;
}
