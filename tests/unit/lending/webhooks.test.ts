import { webhookEvents } from '$lib/lending/webhook-events';
import { openApi } from '$lib/lending/openapi';
import { backOff, bodyOf, milestonesOf, signedHeaders } from '$lib/lending/webhooks';
import { isPrivateLiteral, isPublic } from '$lib/server/lending/webhooks/addresses';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';

describe('a signature', () => {
	it('is that of the test vector of Standard Webhooks', async () => {
		const signable = {
			...{ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' }
		};
		const headers = await signedHeaders(signable, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']);
		expect(headers).toEqual({
			'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
			'webhook-timestamp': '1614265330',
			'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
		});
	});

	it('is the HMAC-SHA256 of any body, once for each secret', async () => {
		const secret = fc.uint8Array({ minLength: 24, maxLength: 64 });
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), secret, secret, async (body, ...keys) => {
				const secrets = keys.map((key) => `whsec_${Buffer.from(key).toString('base64')}`);
				const { 'webhook-signature': signature } = await signedHeaders({ id: 'msg_1', timestamp: 7, body }, secrets);
				const right = keys.map((key) => `v1,${createHmac('sha256', key).update(`msg_1.7.${body}`).digest('base64')}`);
				expect(signature).toBe(right.join(' '));
			}),
			{ numRuns: 50 }
		);
	});
});

describe('trying again', () => {
	const pauses = (random: number) => {
		const found: number[] = [];
		for (let tries = 1; ; tries++) {
			const pause = backOff(tries, random);
			if (pause === undefined) return found;
			found.push(pause);
		}
	};

	it.each([0, 0.5, 1])('goes on for nearly three days, each pause longer than the one before (%s)', (random) => {
		const all = pauses(random);
		const hours = all.reduce((sum, each) => sum + each) / 3_600_000;
		expect(hours).toBeGreaterThan(64);
		expect(hours).toBeLessThan(72);
		expect(all).toEqual([...all].sort((a, b) => a - b));
	});

	it('comes soon at first, so that a receiver that stumbles has all within a minute', () => {
		expect(pauses(0).slice(0, 4)).toEqual([1000, 3000, 8000, 20_000]);
	});
});

describe('an address', () => {
	it.each([
		...['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
		...['0.0.0.0', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1', '203.0.113.9'],
		...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1'],
		...['::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'nonsense', '']
	])('%s is refused', (address) => {
		expect(isPublic(address)).toBe(false);
	});

	it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2400:3200::1', '2a00:1450::1'])(
		'%s is public',
		(address) => {
			expect(isPublic(address)).toBe(true);
		}
	);

	it.each(['http://127.1/', 'http://0x7f000001/', 'http://2130706433/', 'http://[::1]/', 'http://[::ffff:7f00:1]/'])(
		'%s is seen through, however it is written',
		(url) => {
			expect(isPrivateLiteral(new URL(url))).toBe(true);
		}
	);
});

describe('what is told', () => {
	const day = (date: number) => new Date(Date.UTC(2026, 10, date));
	const seen = {
		...{ reference: 'A-1', courseId: 'tiny', assignedAt: day(5), dueAt: day(20), openedAt: day(6), joinedAt: day(6) },
		...{ startedAt: day(2), finishedAt: null, certifiedAt: null, certifiedUntil: null, revokedAt: null },
		withdrawn: false
	};

	it('counts what was learned before joining from then on', () => {
		expect(milestonesOf(seen, day(7))).toEqual([
			{
				type: 'assignment.started',
				timestamp: day(6).toISOString(),
				data: { reference: 'A-1', course: 'tiny', started_at: day(2).toISOString() }
			}
		]);
	});

	it('is late until it is finished, and nothing of one who has left', () => {
		const types = (more: Partial<typeof seen>, now = day(21)) =>
			milestonesOf({ ...seen, ...more }, now).map((m) => m.type);
		expect(types({})).toEqual(['assignment.started', 'assignment.overdue']);
		expect(milestonesOf({ ...seen, finishedAt: day(8), certifiedAt: day(8) }, day(21)).map((m) => m.type)).toEqual([
			...['assignment.started', 'assignment.completed', 'certificate.issued']
		]);
		expect(types({ withdrawn: true })).toEqual([]);
	});

	it('can hold nothing that its event does not tell', () => {
		const told = { type: 'borrower.joined' as const, timestamp: day(1).toISOString(), data: { reference: 'A-1' } };
		expect(JSON.parse(bodyOf(told))).toEqual(told);
		expect(() => bodyOf({ ...told, data: { ...told.data, ...{ name: '林小禾' } } })).toThrow();
	});

	it('stands in the description of the API', () => {
		const { webhooks } = JSON.parse(JSON.stringify(openApi('https://learn.example')));
		expect(Object.keys(webhooks)).toEqual([...webhookEvents]);
		const { schema } = webhooks['assignment.completed'].post.requestBody.content['application/json'];
		expect(Object.keys(schema.properties.data.properties)).toEqual(['reference', 'course', 'finished_at']);
	});
});
