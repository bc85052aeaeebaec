import { m } from '../../i18n/paraglide/messages.js';
import { marked, type Piece } from '../marked.ts';

/** What gives a message away, the gravest first. */
export const signs = [
	'fee',
	'erase',
	'code',
	'private',
	'screen',
	'papers',
	'proxy',
	'window',
	'insider',
	'secret',
	'haste',
	'link'
] as const;
export type Sign = (typeof signs)[number];

/** One of these is enough to stop. */
export const grave: ReadonlySet<Sign> = new Set(['fee', 'erase', 'code', 'private', 'screen']);

/** Words that show a sign, in both Chinese scripts and in English. Each alternative is plain text: no pattern can run away. */
const wordings: Readonly<Record<Sign, RegExp>> = {
	fee: /先付|先交|先收|服务费|服務費|手续费先|手續費先|保证金|保證金|押金|解冻费|解凍費|upfront|pay first|deposit|service fee|unfreezing fee/giu,
	erase:
		/删除?记录|刪除?記錄|消除?逾期|洗白|征信修复|徵信修復|修复征信|修復徵信|清除不良|delete your record|erase|repair your (?:credit|record)|clean your record/giu,
	code: /验证码|驗證碼|verification code|one-time code|passcode|\bOTP\b/giu,
	private:
		/私人账户|私人帳戶|个人账户|個人帳戶|转到这个账号|轉到這個帳號|转给我|轉給我|private account|personal account/giu,
	screen:
		/共享屏幕|共享畫面|屏幕共享|远程协助|遠端協助|下载会议|下載會議|share your screen|remote access|screen sharing/giu,
	papers:
		/手持身份证|手持身份證|身份证照片|身份證照片|银行卡照片|銀行卡照片|photo of your (?:id|identity|card)|id card photo/giu,
	proxy:
		/全权委托|全權委託|授权书|授權書|代理维权|代理維權|代办|代辦|停息挂账|停息掛帳|power of attorney|act for you/giu,
	window: /新政策|国家政策|國家政策|最后一批|最後一批|名额有限|名額有限|new policy|last places|limited places/giu,
	insider: /内部|內部|有关系|有關係|渠道特批|銀行的朋友|银行的朋友|inside contact|connections|insider/giu,
	secret: /不要告诉|不要告訴|别联系银行|別聯絡銀行|保密|don’t tell|don't tell|keep this secret|do not contact/giu,
	haste: /马上|馬上|立即|立刻|今晚|24 ?小时|24 ?小時|逾期不候|immediately|right now|tonight|within 24 hours|act now/giu,
	link: /https?:\/\/|点击链接|點擊連結|点开链接|點開連結|click the link|tap the link/giu
};

/** A message cut at the words that show a sign. */
export const signsIn = (message: string): Piece<Sign>[] => marked(message, signs, wordings);

/** What each sign is called, and why it gives a message away. */
export const signName: Readonly<Record<Sign, () => string>> = {
	fee: m.tool_scam_fee,
	erase: m.tool_scam_erase,
	code: m.tool_scam_code,
	private: m.tool_scam_private,
	screen: m.tool_scam_screen,
	papers: m.tool_scam_papers,
	proxy: m.tool_scam_proxy,
	window: m.tool_scam_window,
	insider: m.tool_scam_insider,
	secret: m.tool_scam_secret,
	haste: m.tool_scam_haste,
	link: m.tool_scam_link
};
export const signWhy: Readonly<Record<Sign, () => string>> = {
	fee: m.tool_scam_fee_why,
	erase: m.tool_scam_erase_why,
	code: m.tool_scam_code_why,
	private: m.tool_scam_private_why,
	screen: m.tool_scam_screen_why,
	papers: m.tool_scam_papers_why,
	proxy: m.tool_scam_proxy_why,
	window: m.tool_scam_window_why,
	insider: m.tool_scam_insider_why,
	secret: m.tool_scam_secret_why,
	haste: m.tool_scam_haste_why,
	link: m.tool_scam_link_why
};
