const text = (en: string, hans: string, hant: string) => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

const pay = { text: text('Pay, ¥{{pay}}', '工资 {{pay}} 元', '薪水 {{pay}} 元'), effects: { cash: 'pay' } };
const rent = { text: text('Rent, ¥{{rent}}', '房租 {{rent}} 元', '房租 {{rent}} 元'), effects: { cash: '-rent' } };
const living = {
	text: text('A month of meals and fares, ¥2,400', '一个月吃饭坐车 2,400 元', '一個月吃飯搭車 2,400 元'),
	effects: { cash: -2400 }
};
const interest = {
	text: text('Interest, 2% of what is owed', '利息，欠款的 2%', '利息，欠款的 2%'),
	effects: { interest: 0.02 }
};

/** A story of three pay days, to look at. */
export const story = {
	id: 'three-pay-days',
	type: 'scenario',
	draw: {
		numbers: {
			pay: { from: 5200, to: 6400, step: 200 },
			rent: { from: 1500, to: 1900, step: 100 },
			bill: { from: 900, to: 1500, step: 100 }
		},
		derived: { byCard: 'bill * 1.08', worse: 'bill * 2' }
	},
	text: text(
		'Xiaohe has just begun to work. She has ¥1,200 and owes nothing.\nShe would like a month’s rent in hand, no debt, a clean credit record and quiet nights. Three pay days lie ahead.\nGo with her and choose at each step.',
		'小禾刚开始上班，手上有 1,200 元，没有欠款。\n她想做到：手里留着一个月的房租，不欠钱，信用记录干净，晚上睡得好。接下来有三个发薪日。\n陪她走一走，每一步怎么选？',
		'小禾剛開始上班，手上有 1,200 元，沒有欠款。\n她想做到：手裡留著一個月的房租，不欠錢，信用記錄乾淨，晚上睡得好。接下來有三個發薪日。\n陪她走一走，每一步怎樣選？'
	),
	generalFeedback: text(
		'Money that is set aside on pay day turns a bill of ¥{{bill}} into a nuisance. Without it, the same bill becomes a debt, and a debt brings its own pay days.',
		'发薪那天先留出来的钱，会让 {{bill}} 元的账单只是一件麻烦事。没有这笔钱，同样的账单就成了债，债也有自己的“发薪日”。',
		'發薪那天先留出來的錢，會讓 {{bill}} 元的帳單只是一件麻煩事。沒有這筆錢，同樣的帳單就成了債，債也有自己的「發薪日」。'
	),
	start: { cash: 1200, debt: 0, stress: 3, record: 10 },
	overdrawn: text('short: bills are waiting', '不够用，有账单在等着', '不夠用，有帳單在等著'),
	decisions: 0.5,
	goals: [
		{
			weight: 2,
			where: { cash: { least: 'rent' } },
			text: text(
				'A month’s rent in hand, ¥{{rent}}',
				'手里有一个月的房租，{{rent}} 元',
				'手裡有一個月的房租，{{rent}} 元'
			)
		},
		{ weight: 2, where: { debt: { most: 0 } }, text: text('Nothing owed', '不欠钱', '不欠錢') },
		{
			where: { record: { least: 10 } },
			text: text('A clean credit record', '信用记录里没有逾期', '信用記錄裡沒有逾期')
		},
		{ where: { stress: { most: 4 } }, text: text('Quiet nights', '晚上睡得好', '晚上睡得好') }
	],
	steps: [
		{
			id: 'first-pay',
			title: text('The first pay day', '第一个发薪日', '第一個發薪日'),
			text: text(
				'Pay comes in, the rent goes out. She needs about ¥2,400 to live until next month.',
				'工资到账，房租出去了。到下个月，吃饭坐车要 2,400 元左右。',
				'薪水到帳，房租出去了。到下個月，吃飯搭車要 2,400 元左右。'
			),
			events: [pay, rent],
			choices: [
				{
					id: 'plan',
					quality: 1,
					effects: { cash: -2400, stress: -1 },
					text: text(
						'Put ¥2,400 aside for the month, leave the rest alone',
						'留出 2,400 元过日子，剩下的先不动',
						'留出 2,400 元過日子，剩下的先不動'
					),
					outcome: text(
						'The month goes by quietly. The rest is still there.',
						'这个月过得踏实，剩下的钱还在。',
						'這個月過得踏實，剩下的錢還在。'
					),
					feedback: text(
						'Whoever sets money aside first need not hope that some is left.',
						'先留再花，就不用指望月底还能剩。',
						'先留再花，就不用指望月底還有剩。'
					)
				},
				{
					id: 'drift',
					quality: 0.5,
					effects: { cash: -2900 },
					text: text('Spend as it comes and see what is left', '用到哪算哪，月底再看', '用到哪算哪，月底再看'),
					outcome: text(
						'¥2,900 is gone; she can’t say on what.',
						'花了 2,900 元，花在哪儿说不清。',
						'花了 2,900 元，花在哪裡說不清。'
					),
					feedback: text(
						'Nothing went wrong, yet ¥500 went without a decision.',
						'没出什么事，可有 500 元是不知不觉花掉的。',
						'沒出甚麼事，可有 500 元是不知不覺花掉的。'
					)
				},
				{
					id: 'treat',
					quality: 0,
					effects: { cash: -3600, stress: -1 },
					text: text(
						'Celebrate first: a dinner and new shoes',
						'先庆祝：请客吃饭，买双新鞋',
						'先慶祝：請客吃飯，買雙新鞋'
					),
					outcome: text(
						'A fine evening. ¥1,200 more than usual is gone.',
						'那天晚上真开心，比平常多花了 1,200 元。',
						'那天晚上真開心，比平常多花了 1,200 元。'
					),
					feedback: text(
						'A treat is fine out of what is left over; taken first, it eats what a bad week needs.',
						'有剩的时候犒劳自己没问题；先花了，就动了应急的钱。',
						'有剩的時候犒勞自己沒問題；先花了，就動了應急的錢。'
					)
				}
			]
		},
		{
			id: 'offer',
			title: text('A tempting offer', '一条诱人的消息', '一條誘人的訊息'),
			text: text(
				'A message: “¥5,000 in one minute. The first 7 days are free.”',
				'手机弹出一条消息：“一分钟到账 5,000 元，前 7 天免息。”',
				'手機彈出一條訊息：「一分鐘到帳 5,000 元，前 7 天免息。」'
			),
			choices: [
				{
					id: 'close',
					quality: 1,
					text: text('Close it', '关掉', '關掉'),
					outcome: text('Two days later she has forgotten it.', '过两天就忘了这件事。', '過兩天就忘了這件事。'),
					feedback: text(
						'She needs no money now; a loan without a need is only a cost.',
						'现在不缺钱，不缺的时候借，只是多一笔成本。',
						'現在不缺錢，不缺的時候借，只是多一筆成本。'
					)
				},
				{
					id: 'ask',
					quality: 1,
					text: text('Ask what it costs for a whole year', '先问清楚年化利率是多少', '先問清楚年化利率是多少'),
					outcome: text(
						'No answer but “apply now”. She leaves it.',
						'对方只回“马上申请”。她不理了。',
						'對方只回「馬上申請」。她不理了。'
					),
					feedback: text(
						'Whoever won’t name the yearly rate has answered too.',
						'不肯说年化利率，也是一种回答。',
						'不肯說年化利率，也是一種回答。'
					)
				},
				{
					id: 'take',
					quality: 0,
					effects: { cash: 5000, debt: 5000, stress: 1 },
					text: text('Take the ¥5,000, just in case', '先借 5,000 元放着，以防万一', '先借 5,000 元放著，以防萬一'),
					outcome: text(
						'The money is there within the hour. So is the debt.',
						'不到一小时钱就到了，债也到了。',
						'不到一小時錢就到了，債也到了。'
					),
					feedback: text(
						'After 7 days it costs 2% a month, whether she uses it or not.',
						'7 天一过，用不用都按每月 2% 收利息。',
						'7 天一過，用不用都按每月 2% 收利息。'
					)
				}
			]
		},
		{
			id: 'tooth',
			title: text('A bill nobody planned', '没想到的账单', '沒想到的帳單'),
			text: text(
				'A tooth hurts. The dentist asks ¥{{bill}}.',
				'牙疼了，牙医说要 {{bill}} 元。',
				'牙痛了，牙醫說要 {{bill}} 元。'
			),
			choices: [
				{
					id: 'pay',
					quality: 1,
					effects: { cash: '-bill', stress: -1 },
					text: text('Pay it from her own money', '用手上的钱付', '用手上的錢付'),
					outcome: text('The tooth is mended and paid.', '牙补好了，钱也付清了。', '牙補好了，錢也付清了。'),
					feedback: text(
						'This is what money set aside is for.',
						'留着的钱，就是为这种时候。',
						'留著的錢，就是為這種時候。'
					)
				},
				{
					id: 'card',
					quality: 0.5,
					effects: { debt: 'byCard' },
					text: text(
						'Pay by card in instalments, ¥{{byCard}} in all',
						'刷卡分期，一共 {{byCard}} 元',
						'刷卡分期，一共 {{byCard}} 元'
					),
					outcome: text(
						'The tooth is mended. The bill stays a while.',
						'牙补好了，账单还要跟着走一段。',
						'牙補好了，帳單還要跟著走一段。'
					),
					feedback: text(
						'Reasonable when the cash is not there; 8% dearer when it is.',
						'手头没钱时可以；有钱的话，就是贵了 8%。',
						'手頭沒錢時可以；有錢的話，就是貴了 8%。'
					)
				},
				{
					id: 'wait',
					quality: 0,
					effects: { stress: 2 },
					sets: ['toothache'],
					text: text('Take a painkiller and wait', '吃片止痛药，先拖着', '吃顆止痛藥，先拖著'),
					outcome: text('It is better for a week.', '好了一个星期。', '好了一個星期。'),
					feedback: text(
						'What must be mended rarely gets cheaper by waiting.',
						'该修的东西，拖着很少会变便宜。',
						'該修的東西，拖著很少會變便宜。'
					)
				}
			]
		},
		{
			id: 'toothache',
			title: text('The tooth again', '牙又疼了', '牙又痛了'),
			text: text(
				'It has become an inflammation: ¥{{worse}} now, and it can’t wait.',
				'已经发炎了，现在要 {{worse}} 元，不能再拖。',
				'已經發炎了，現在要 {{worse}} 元，不能再拖。'
			),
			when: {
				has: ['toothache'],
				says: text('Only if she left the tooth alone', '前面选了“先拖着”才走这一步', '前面選了「先拖著」才走這一步')
			},
			choices: [
				{
					id: 'own',
					quality: 1,
					effects: { cash: '-worse', stress: -1 },
					text: text('Have it treated, from her own money', '马上治，用自己的钱', '馬上治，用自己的錢'),
					outcome: text('Dear, but over.', '贵是贵，总算好了。', '貴是貴，總算好了。'),
					feedback: text(
						'It costs twice as much, and no interest.',
						'多花了一倍，但没有利息。',
						'多花了一倍，但沒有利息。'
					)
				},
				{
					id: 'loan',
					quality: 0.5,
					effects: { debt: 'worse', stress: 1 },
					text: text('Borrow the ¥{{worse}}', '借 {{worse}} 元来治', '借 {{worse}} 元來治'),
					outcome: text('The pain is gone; a debt has come.', '不疼了，多了一笔债。', '不痛了，多了一筆債。'),
					feedback: text(
						'Health comes first. Paying from what is there would have cost less.',
						'身体要紧。手上有钱的话，直接付更省。',
						'身體要緊。手上有錢的話，直接付更省。'
					)
				}
			]
		},
		{
			id: 'phone',
			title: text('The second pay day', '第二个发薪日', '第二個發薪日'),
			text: text(
				'A shop shows a new phone: ¥4,800, or 24 × ¥224. Hers still works.',
				'商场在卖新手机：4,800 元，或者 24 期，每期 224 元。她的旧手机还能用。',
				'商場在賣新手機：4,800 元，或者 24 期，每期 224 元。她的舊手機還能用。'
			),
			events: [pay, rent, living, interest],
			choices: [
				{
					id: 'keep',
					quality: 1,
					text: text('Keep the old one for now', '旧的先用着', '舊的先用著'),
					outcome: text('It still takes calls.', '打电话还是一样打。', '打電話還是一樣打。'),
					feedback: text(
						'A want can wait; the price will hardly rise.',
						'想要的东西可以等，价钱多半也不会涨。',
						'想要的東西可以等，價錢多半也不會漲。'
					)
				},
				{
					id: 'instalments',
					quality: 0,
					effects: { debt: 5376, stress: 1 },
					text: text('Take it in 24 instalments', '分 24 期买', '分 24 期買'),
					outcome: text(
						'A beautiful picture. ¥5,376 to pay.',
						'拍照真好看，要还的是 5,376 元。',
						'拍照真好看，要還的是 5,376 元。'
					),
					feedback: text(
						'24 × 224 is 5,376: ¥576 more than the price.',
						'24 × 224 = 5,376，比标价多 576 元。',
						'24 × 224 = 5,376，比標價多 576 元。'
					)
				},
				{
					id: 'cash',
					quality: 0.25,
					effects: { cash: -4800 },
					text: text('Pay the ¥4,800 at once', '一次付清 4,800 元', '一次付清 4,800 元'),
					outcome: text('No debt, and hardly any money.', '没有债，也快没钱了。', '沒有債，也快沒錢了。'),
					feedback: text(
						'Cheaper than instalments, but it takes what the next bill needs.',
						'比分期省，可下一张账单的钱也没了。',
						'比分期省，可下一張帳單的錢也沒了。'
					)
				}
			]
		},
		{
			id: 'due',
			title: text('A payment is due', '到还款日了', '到還款日了'),
			text: text(
				'At least ¥300 must be paid today; more is owed.',
				'今天最少要还 300 元，欠的比这多。',
				'今天最少要還 300 元，欠的比這多。'
			),
			when: {
				debt: { least: 1 },
				says: text('Only if she owes something', '这时还欠着钱才走这一步', '這時還欠著錢才走這一步')
			},
			choices: [
				{
					id: 'much',
					quality: 1,
					effects: { repay: 6000, stress: -1 },
					text: text('Repay as much as she can', '能还多少还多少', '能還多少還多少'),
					outcome: text('What she repaid bears no more interest.', '还掉的部分不再有利息。', '還掉的部分不再有利息。'),
					feedback: text(
						'Each yuan repaid early saves its interest.',
						'早还一元，就少一元的利息。',
						'早還一元，就少一元的利息。'
					)
				},
				{
					id: 'least',
					quality: 0.5,
					effects: { repay: 300 },
					text: text('Pay the ¥300', '还 300 元', '還 300 元'),
					outcome: text('On time, but the debt hardly moves.', '按时还了，欠的没少多少。', '按時還了，欠的沒少多少。'),
					feedback: text(
						'The record stays clean; the interest goes on.',
						'记录没问题，利息还在走。',
						'記錄沒問題，利息還在走。'
					)
				},
				{
					id: 'nothing',
					quality: 0,
					effects: { record: -3, stress: 2 },
					sets: ['late'],
					text: text('Let it pass this month', '这个月先不还', '這個月先不還'),
					outcome: text(
						'The day passes. Then come messages.',
						'还款日过去了，消息一条条来。',
						'還款日過去了，訊息一條條來。'
					),
					feedback: text(
						'A late payment stays on record for years; a call beforehand costs nothing.',
						'一次逾期会留好几年；提前打个电话，不花钱。',
						'一次逾期會留好幾年；提前打個電話，不花錢。'
					)
				}
			]
		},
		{
			id: 'notice',
			title: text('An overdue notice', '逾期通知', '逾期通知'),
			text: text(
				'“You are 9 days late. Please pay ¥600.”',
				'“您已逾期 9 天，请还款 600 元。”',
				'「您已逾期 9 天，請還款 600 元。」'
			),
			when: {
				has: ['late'],
				says: text('Only if she let the payment pass', '上一步没还款才走这一步', '上一步沒還款才走這一步')
			},
			choices: [
				{
					id: 'call',
					quality: 1,
					effects: { repay: 600, stress: -1 },
					text: text(
						'Call the lender, pay ¥600, agree on the rest',
						'打给放款方，先还 600 元，商量余下的',
						'打給放款方，先還 600 元，商量餘下的'
					),
					outcome: text('They agree on dates she can keep.', '定了她还得上的日子。', '定了她還得上的日子。'),
					feedback: text(
						'Lenders can do most for those who call early.',
						'越早联系，能商量的越多。',
						'越早聯絡，能商量的越多。'
					)
				},
				{
					id: 'ignore',
					quality: 0,
					effects: { record: -3, stress: 2, debt: 150 },
					text: text('Turn off the phone', '关机不看', '關機不看'),
					outcome: text(
						'¥150 in late fees, and more calls.',
						'多了 150 元违约金，电话更多了。',
						'多了 150 元違約金，電話更多了。'
					),
					feedback: text('Silence is what makes it dearer.', '不说话，事情只会更贵。', '不說話，事情只會更貴。')
				},
				{
					id: 'another',
					quality: 0,
					effects: { cash: 600, debt: 660, repay: 600, stress: 1 },
					text: text('Borrow ¥600 elsewhere to pay it', '去别处借 600 元来还', '去別處借 600 元來還'),
					outcome: text(
						'One hole filled with another, 60 deeper.',
						'挖东墙补西墙，又多欠 60 元。',
						'挖東牆補西牆，又多欠 60 元。'
					),
					feedback: text('A loan that pays a loan makes both dearer.', '以贷还贷，越还越贵。', '以貸還貸，越還越貴。')
				}
			]
		},
		{
			id: 'friend',
			title: text('The third pay day', '第三个发薪日', '第三個發薪日'),
			text: text(
				'A friend asks: “Borrow ¥3,000 in your name for me. I’ll pay it back.”',
				'朋友说：“用你的名字帮我借 3,000 元吧，我来还。”',
				'朋友說：「用你的名字幫我借 3,000 元吧，我來還。」'
			),
			events: [pay, rent, living, interest],
			choices: [
				{
					id: 'no',
					quality: 1,
					text: text('Say no, and go through the bills together', '不借，陪朋友一起理账单', '不借，陪朋友一起理帳單'),
					outcome: text(
						'They find two bills that can wait.',
						'两人找出两笔可以缓一缓的账。',
						'兩人找出兩筆可以緩一緩的帳。'
					),
					feedback: text(
						'Whoever signs owes, whatever friends agree.',
						'谁签字谁欠钱，朋友间说好的不算数。',
						'誰簽名誰欠錢，朋友間說好的不算數。'
					)
				},
				{
					id: 'gift',
					quality: 0.5,
					effects: { cash: -500 },
					text: text('Give ¥500 of her own', '拿自己的 500 元帮忙', '拿自己的 500 元幫忙'),
					outcome: text(
						'The friend is glad. It may not come back.',
						'朋友很感谢，这钱不一定回得来。',
						'朋友很感謝，這錢不一定回得來。'
					),
					feedback: text(
						'Kind, and bounded: she can lose no more than that.',
						'帮得有数，最多也就是这 500 元。',
						'幫得有數，最多也就是這 500 元。'
					)
				},
				{
					id: 'sign',
					quality: 0,
					effects: { debt: 3000, stress: 2 },
					text: text('Borrow the ¥3,000', '帮朋友借 3,000 元', '幫朋友借 3,000 元'),
					outcome: text(
						'The friend pays once, then no more.',
						'朋友还了一次，后来就没消息了。',
						'朋友還了一次，後來就沒消息了。'
					),
					feedback: text('The lender asks the one who signed.', '放款方只认签字的人。', '放款方只認簽名的人。')
				}
			]
		}
	]
};
