/** Browsers and systems by a mark in their user agent, the most particular first. */
const apps: readonly (readonly [mark: RegExp, name: string])[] = [
	[/MicroMessenger\//, 'WeChat'],
	[/AlipayClient\//, 'Alipay'],
	[/DingTalk\//, 'DingTalk'],
	[/\bQQ\//, 'QQ'],
	[/MQQBrowser\/|QQBrowser\//, 'QQ Browser'],
	[/UCBrowser\/|UBrowser\//, 'UC Browser'],
	[/baiduboxapp\/|BIDUBrowser\//i, 'Baidu'],
	[/HuaweiBrowser\//, 'Huawei Browser'],
	[/MiuiBrowser\//, 'Mi Browser'],
	[/VivoBrowser\//, 'vivo Browser'],
	[/HeyTapBrowser\//, 'OPPO Browser'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Edg(A|iOS)?\//, 'Edge'],
	[/OPR\//, 'Opera'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Version\/[\d.]+.*Safari\//, 'Safari']
];
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
	[/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
	[/Android/, 'Android'],
	[/iPhone|iPod/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/CrOS/, 'ChromeOS'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'Mac'],
	[/Linux/, 'Linux']
];

/** What a person would call the device behind a user agent: «Chrome · Android»; empty when nothing is known. */
export function deviceName(userAgent: string): string {
	const named = [apps, systems].map((list) => list.find(([mark]) => mark.test(userAgent))?.[1]);
	return named.filter(Boolean).join(' · ');
}
