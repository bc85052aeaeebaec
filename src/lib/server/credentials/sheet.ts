import type { Certificate } from '$lib/credentials/certificate';
import { longDay } from '$lib/credentials/days';
import { readableNumber } from '$lib/credentials/number';
import type { QrCode } from '$lib/credentials/qr';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages';
import { drawCertificate } from './pdf/draw';
import { facesIn } from './pdf/fonts';
import { missingIn } from './pdf/runs';
import type { Sheet } from './pdf/sheet';

interface WaysToVerify {
	readonly address: string;
	readonly qr: QrCode;
}

/** A certificate as a PDF in one language: tagged, A4 landscape, about 200 KB. */
export const certificatePdf = (certificate: Certificate, locale: Locale, ways: WaysToVerify): Promise<Buffer> =>
	drawCertificate(sheetOf(certificate, locale, ways));

/** The characters of a name that our typefaces lack; the PDF shows a sign in their place. */
export const missingInName = (name: string | null, locale: Locale): string[] => missingIn(name ?? '', facesIn[locale]);

function sheetOf(certificate: Certificate, locale: Locale, { address, qr }: WaysToVerify): Sheet {
	const say = { locale };
	const name = certificate.name ?? m.certificate_nameless({}, say);
	const course = certificate.courseTitle[locale];
	const heading = m.certificate_heading({}, say);
	return {
		locale,
		title: m.certificate_pdf_title({ heading, course, name }, say),
		product: locale === 'en' ? `${m.product({}, say)} 稳行` : `${m.product({}, say)} Evenkeel`,
		heading,
		certifies: m.certificate_certifies({}, say),
		name,
		finished: m.certificate_finished({}, say),
		course,
		learnedTitle: m.certificate_learned({}, say),
		learned: certificate.outcomes.map((outcome) => outcome[locale]),
		facts: factsOf(certificate, locale),
		limits: m.certificate_limits({}, say),
		check: m.certificate_check({}, say),
		address: address.replace(/^https?:\/\//, ''),
		qr,
		qrAlt: m.certificate_qr_alt({ address }, say),
		issuedAt: certificate.issuedAt
	};
}

function factsOf({ id, issuedAt, expiresAt }: Certificate, locale: Locale): Sheet['facts'] {
	const say = { locale };
	const issued = [m.certificate_issued({}, say), longDay(issuedAt, locale)] as const;
	const number = [m.certificate_number({}, say), readableNumber(id)] as const;
	if (!expiresAt) return [issued, number];
	return [issued, [m.certificate_valid_until({}, say), longDay(expiresAt, locale)], number];
}
