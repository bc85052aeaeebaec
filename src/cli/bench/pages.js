/** What a page costs a phone: the bytes of its scripts and how far it shifts, in Chromium on the built server. */
import { chromium } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { course } from './learners.js';

const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
/** 360 px, four times slower, and about what a slow 4G line gives. */
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const pages = {
	home: '/zh-Hans',
	lesson: `/zh-Hans/courses/${course}/need-want-wait/2`,
	practice: `/zh-Hans/courses/${course}/need-want-wait/practice/1`,
	check: `/zh-Hans/courses/${course}/check/1`,
	tool: '/zh-Hans/tools/affordability-stress-test'
};

/**
 * For each page, kilobytes of script (brotli) until it is interactive, and its cumulative layout shift.
 * @param {string} address @param {import('./learners.js').Learner} learner
 * @returns {Promise<Record<string, { script: number, shift: number }>>}
 */
export async function measurePages(address, learner) {
	const browser = await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
	});
	try {
		/** @type {Record<string, { script: number, shift: number }>} */
		const found = {};
		for (const [name, path] of Object.entries(pages)) found[name] = await measure(browser, address, path, learner);
		return found;
	} finally {
		await browser.close();
	}
}

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {string} path @param {import('./learners.js').Learner} learner */
async function measure(browser, address, path, { headers }) {
	const context = await browser.newContext(phone);
	const [name = '', value = ''] = (headers.cookie ?? '').split('=');
	await context.addCookies([{ name, value, url: address }]);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', line);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.addInitScript(watchShifts);
	/** @type {Promise<number>[]} */
	const scripts = [];
	page.on('response', (reply) => {
		if (reply.request().resourceType() === 'script' || reply.url().endsWith('.js')) scripts.push(compressed(reply));
	});
	const reply = await page.goto(address + path, { waitUntil: 'networkidle', timeout: 120_000 });
	if (reply?.status() !== 200) throw new Error(`${path} answered ${reply?.status()}`);
	const shift = await page.evaluate(() => Reflect.get(globalThis, 'shifted'));
	const script = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0) / 1024;
	await context.close();
	return { script, shift: Number(shift) };
}

function watchShifts() {
	let sum = 0;
	Object.defineProperty(globalThis, 'shifted', { get: () => sum });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
	}).observe({ type: 'layout-shift', buffered: true });
}

/** Bytes as brotli sends them, whatever the server chose for this browser. @param {import('@playwright/test').Response} reply */
async function compressed(reply) {
	const sent = Number((await reply.allHeaders())['content-length']);
	return (await reply.headerValue('content-encoding')) === 'br' && sent
		? sent
		: brotliCompressSync(await reply.body()).length;
}
