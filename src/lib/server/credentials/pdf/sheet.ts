import type { Locale } from '$lib/i18n/locale';
import type { QrCode } from '$lib/credentials/qr';

/** All that stands on a certificate, ready to be set in one language. */
export interface Sheet {
	readonly locale: Locale;
	/** Name of the document for readers and file lists. */
	readonly title: string;
	readonly product: string;
	readonly heading: string;
	readonly certifies: string;
	readonly name: string;
	readonly finished: string;
	readonly course: string;
	readonly learnedTitle: string;
	readonly learned: readonly string[];
	/** Labelled facts along the foot: dates and number. */
	readonly facts: readonly (readonly [label: string, value: string])[];
	readonly limits: string;
	readonly check: string;
	readonly address: string;
	readonly qr: QrCode;
	/** What the QR code is for, for those who don't see it. */
	readonly qrAlt: string;
	readonly issuedAt: Date;
}
