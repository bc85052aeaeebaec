/** Rings at `at`, by the reader's own clock; `uid` is one reminder's among all that a tool ever makes. */
export interface Reminder {
	readonly uid: string;
	readonly title: string;
	readonly text: string;
	readonly at: Date;
	/** Comes again every month on this day, on the last one where a month is shorter; `at` is the first. */
	readonly monthly?: number;
	/** Comes again every day. */
	readonly daily?: boolean;
	/** Rings so many days before. */
	readonly ahead?: number;
}

/** Reminders as an iCalendar file (RFC 5545). */
export function icsOf(reminders: readonly Reminder[], now: Date): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Evenkeel//Tools//EN',
		...reminders.flatMap((reminder) => event(reminder, now)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event({ uid, title, text, at, monthly, daily = false, ahead = 0 }: Reminder, now: Date): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${uid}@evenkeel`,
		`DTSTAMP:${stamp(now.toISOString())}Z`,
		`DTSTART:${stamp(localIso(at))}`,
		...(monthly === undefined ? [] : [`RRULE:FREQ=MONTHLY;${eachMonth(monthly)}`]),
		...(daily ? ['RRULE:FREQ=DAILY'] : []),
		'DURATION:PT15M',
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(text)}`,
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`TRIGGER:${ahead === 0 ? 'PT0M' : `-P${ahead}D`}`,
		`DESCRIPTION:${escaped(title)}`,
		'END:VALARM',
		'END:VEVENT'
	];
}

/** No month is shorter than 28 days; of the days from then on it is the last that a month has. */
function eachMonth(day: number): string {
	const upTo = Array.from({ length: Math.max(1, day - 27) }, (_, index) => day - index).reverse();
	return `BYMONTHDAY=${upTo.join(',')}${upTo.length > 1 ? ';BYSETPOS=-1' : ''}`;
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
