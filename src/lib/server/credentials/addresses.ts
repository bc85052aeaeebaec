import { qrOf, type QrCode } from '$lib/credentials/qr';
import { app } from '../app';

/** Where anyone verifies a certificate: short, and in no language, so that it redirects to the reader's. */
const publicAddress = (id: string): string => `${app().address}/verify/${id}`;

/** The public address as it is printed, and as a QR code. */
export function waysToVerify(id: string): { readonly address: string; readonly qr: QrCode } {
	const address = publicAddress(id);
	return { address, qr: qrOf(address) };
}
