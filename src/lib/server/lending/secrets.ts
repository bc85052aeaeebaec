import {
	createCipheriv,
	createDecipheriv,
	createPrivateKey,
	createPublicKey,
	hkdfSync,
	randomBytes,
	type KeyObject
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The PKCS #8 frame of an Ed25519 private key (RFC 8410), before its 32 bytes. */
const ed25519Frame = Buffer.from('302e020100300506032b657004220420', 'hex');
const bytes = 32;

/** The secrets of an installation's lenders. All come from one random file, so that a copy of the database holds none. */
export interface LendingSecrets {
	/** Signs statements of completion. */
	readonly statementKey: KeyObject;
	/** The shared secret, as text, for an organisation's signed links; another `version` is another secret. */
	linkSecret(organisationId: string, version: number): string;
	/** The secret, `whsec_` and base64, that signs what an endpoint is sent; another `version` is another secret. */
	webhookSecret(endpointId: string, version: number): string;
	/** A text so that only this installation can read it: AES-256-GCM, as base64url. */
	seal(text: string): string;
	/** What was sealed. Throws where it was changed, or sealed elsewhere. */
	unseal(sealed: string): string;
}

/** Reads `lending.key` in `dataDir`, and makes it the first time. Back it up with the database. */
export function openSecrets(dataDir: string): LendingSecrets {
	const root = rootIn(dataDir);
	const derive = (what: string) => Buffer.from(hkdfSync('sha256', root, 'evenkeel', what, bytes));
	const der = Buffer.concat([ed25519Frame, derive('statements of completion')]);
	return {
		statementKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
		linkSecret: (organisationId, version) =>
			derive(`links of ${organisationId}, version ${version}`).toString('base64url'),
		webhookSecret: (endpointId, version) =>
			`whsec_${derive(`webhooks to ${endpointId}, version ${version}`).toString('base64')}`,
		...sealing(derive('kept answers'))
	};
}

const [nonceBytes, tagBytes] = [12, 16];

function sealing(key: Buffer): Pick<LendingSecrets, 'seal' | 'unseal'> {
	return {
		seal(text) {
			const nonce = randomBytes(nonceBytes);
			const cipher = createCipheriv('aes-256-gcm', key, nonce);
			const told = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), told]).toString('base64url');
		},
		unseal(sealed) {
			const all = Buffer.from(sealed, 'base64url');
			const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, nonceBytes));
			decipher.setAuthTag(all.subarray(nonceBytes, nonceBytes + tagBytes));
			const told = decipher.update(all.subarray(nonceBytes + tagBytes));
			return Buffer.concat([told, decipher.final()]).toString('utf8');
		}
	};
}

function rootIn(dataDir: string): Buffer {
	const file = join(dataDir, 'lending.key');
	mkdirSync(dataDir, { recursive: true });
	try {
		writeFileSync(file, randomBytes(bytes), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
	const root = readFileSync(file);
	if (root.length !== bytes)
		throw new Error(`${file} is damaged: it must hold ${bytes} bytes. Restore it from a backup.`);
	return root;
}

/** The public half of a signing key as a JWK (RFC 8037), with an id that changes with the key. */
export function publicJwk(key: KeyObject) {
	const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
	return { kty: 'OKP', crv: 'Ed25519', x, kid: x.slice(0, 8), use: 'sig', alg: 'EdDSA' } as const;
}
