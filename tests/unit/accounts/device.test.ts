import { deviceName } from '$lib/accounts/device';
import { describe, expect, it } from 'vitest';

describe('deviceName', () => {
	it.each([
		[
			'Mozilla/5.0 (Linux; Android 13; 22041219C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36',
			'Chrome · Android'
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
			'Safari · iPhone'
		],
		[
			'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160 MMWEBSDK/2023 MicroMessenger/8.0.40',
			'WeChat · Android'
		],
		[
			'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
			'Edge · Windows'
		],
		['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox · Mac'],
		['curl/8.5.0', '']
	])('calls %s by a name people know', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));
});
