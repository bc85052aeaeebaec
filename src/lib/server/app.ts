import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLucia } from './accounts/sessions';
import { writtenIds } from './authoring/create';
import { openCatalogue, type Catalogue } from './courses/catalogue';
import { openDatabase, type Database } from './db';
import { refuseDemoData } from './demo/apart';
import { addressOf } from './http/address';
import { log } from './http/log';
import { readSettings, type Settings } from './http/settings';
import { forgetOldBorrowers } from './lending/retention';
import { openSecrets, type LendingSecrets } from './lending/secrets';
import { startWebhooks } from './lending/webhooks/worker';
import { openMailer, senderAt, type Postman } from './mail';

export interface App {
	readonly settings: Settings;
	readonly database: Database;
	readonly mailer: Postman;
	readonly catalogue: Catalogue;
	readonly sessions: ReturnType<typeof openLucia>;
	/** What lenders' links and statements are signed with. */
	readonly lendingSecrets: LendingSecrets;
	/** Whether cookies may travel by HTTPS only: the public address says so. */
	readonly secure: boolean;
	/** The public address without a final slash, for links in letters and certificates. */
	readonly address: string;
}

const aDay = 24 * 3_600_000;
let running: App | undefined;
let retention: NodeJS.Timeout | undefined;
let webhooks: ReturnType<typeof startWebhooks> | undefined;

/** How long another server's publication may stay unseen, in milliseconds. */
const REFRESH = 15_000;
let refreshing: NodeJS.Timeout | undefined;

/** Opens the one app of this process. Throws with one line for the operator. */
export async function startApp(environment: Record<string, string | undefined>): Promise<App> {
	const settings = readSettings(environment);
	await makeFolder(settings.DATA_DIR);
	if (!settings.EVENKEEL_DEMO) refuseDemoData(settings.DATA_DIR);
	const database = await open(settings);
	const secure = settings.ORIGIN?.startsWith('https:') ?? false;
	const address = addressOf(settings);
	const mailer = openMailer(
		join(settings.DATA_DIR, 'mail'),
		settings.SMTP_URL,
		settings.MAIL_FROM ?? senderAt(address)
	);
	const catalogue = await openCatalogue(database, join('src', 'content'), await writtenIds(database));
	refreshing = setInterval(() => void catalogue.refresh().catch(() => undefined), REFRESH).unref();
	if (settings.EVENKEEL_DEMO) await showDemo({ database, mailer }, catalogue, settings.DATA_DIR);
	const lendingSecrets = openSecrets(settings.DATA_DIR);
	const sessions = openLucia(database, secure);
	running = { settings, database, mailer, catalogue, secure, address, sessions, lendingSecrets };
	keepRetention(database);
	const allowPrivate = settings.LENDING_WEBHOOKS_PRIVATE === '1';
	webhooks = startWebhooks({ database, secrets: lendingSecrets, allowPrivate });
	return running;
}

/** Makes the accounts of a demonstration and prints how to sign in; its code is loaded by no other start. */
async function showDemo(...given: Parameters<typeof import('./demo').prepareDemo>): Promise<void> {
	const { prepareDemo } = await import('./demo');
	for (const line of await prepareDemo(...given)) console.log(line);
}

/** Deletes, now and each day, what lenders have kept long enough. */
function keepRetention(database: Database): void {
	const forget = () =>
		forgetOldBorrowers({ database, now: () => new Date() }).catch((error: unknown) =>
			log.error({ err: error }, 'old borrowers could not be deleted; it is tried again tomorrow')
		);
	void forget();
	retention = setInterval(forget, aDay).unref();
}

/** The app that `startApp` opened. */
export function app(): App {
	if (!running) throw new Error('The app has not been started.');
	return running;
}

/** Lets what is under way in the background finish, then closes the database. */
export async function stopApp(): Promise<void> {
	clearInterval(retention);
	clearInterval(refreshing);
	await webhooks?.stop();
	await running?.mailer.close();
	await running?.database.close();
}

async function makeFolder(folder: string): Promise<void> {
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch (error) {
		throw new Error(`DATA_DIR ${folder} cannot be written: ${messageOf(error)}`, { cause: error });
	}
}

async function open(settings: Settings): Promise<Database> {
	try {
		return await openDatabase({ dataDir: settings.DATA_DIR, url: settings.DATABASE_URL, migrations: 'drizzle' });
	} catch (error) {
		const where = settings.DATABASE_URL
			? 'The database of DATABASE_URL'
			: `The database in DATA_DIR ${settings.DATA_DIR}`;
		throw new Error(`${where} cannot be opened: ${messageOf(error)}`, { cause: error });
	}
}

const messageOf = (error: unknown): string =>
	error instanceof AggregateError
		? error.errors.map(messageOf).join('; ')
		: error instanceof Error
			? error.message
			: String(error);
