import PDFDocument from 'pdfkit';
import { engrave } from './engrave';
import { facesIn } from './fonts';
import { colour, right } from './page';
import { Pen, type Doc } from './pen';
import type { Sheet } from './sheet';
import { writeCheck, writeCourse, writeFacts, writeHeading, writeLearned, writeLimits, writeName } from './write';

/** Sets a certificate as a tagged PDF of one page, A4 landscape; the same sheet gives the same bytes. */
export function drawCertificate(sheet: Sheet): Promise<Buffer> {
	const doc = new PDFDocument({
		size: 'A4',
		layout: 'landscape',
		margin: 0,
		font: '',
		pdfVersion: '1.7',
		tagged: true,
		lang: sheet.locale,
		displayTitle: true,
		info: { Title: sheet.title, Author: sheet.product, CreationDate: sheet.issuedAt, ModDate: sheet.issuedAt }
	});
	const whole = collected(doc);
	doc.markContent('Artifact', { type: 'Layout' });
	engrave(doc);
	doc.endMarkedContent();
	write(doc, sheet);
	doc.end();
	return whole;
}

function collected(doc: Doc): Promise<Buffer> {
	const chunks: Buffer[] = [];
	return new Promise((resolve, reject) => {
		doc.on('data', (chunk: Buffer) => chunks.push(chunk));
		doc.on('end', () => resolve(Buffer.concat(chunks)));
		doc.on('error', reject);
	});
}

/** Everything that is read aloud, in the order of reading. */
function write(doc: Doc, sheet: Sheet): void {
	const pen = new Pen(doc, facesIn[sheet.locale]);
	const root = doc.struct('Document', { lang: sheet.locale });
	doc.addStructure(root);
	let next = 0;
	const part = (type: string, draw: () => void, options = {}) => root.add(doc.struct(type, options, draw));
	part('H1', () => writeHeading(pen, sheet));
	part('P', () => writeName(pen, sheet));
	part('P', () => void (next = writeCourse(pen, sheet)));
	part('P', () => writeLearned(pen, sheet, next));
	part('P', () => writeFacts(pen, sheet));
	part('Figure', () => drawQr(doc, sheet), { alt: sheet.qrAlt, bbox: [...qrBox] });
	part('P', () => writeCheck(pen, sheet));
	part('P', () => writeLimits(pen, sheet));
	root.end();
}

const qrSide = 82;
const qrBox = [right - qrSide, 326, right, 326 + qrSide] as const;

function drawQr(doc: Doc, { qr }: Sheet): void {
	doc
		.save()
		.translate(qrBox[0], qrBox[1])
		.scale(qrSide / qr.size);
	doc.path(qr.path).fill(colour.ink);
	doc.restore();
}
