import { QuestionSchema } from '$lib/quiz/types/index';
import { story } from './story';

const text = (en: string, hans: string, hant: string) => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });
const common = { lesson: 'samples', difficulty: 1, aim: 'recall', seeds: ['S2-2.1'] };

/** One question of each type, to look at. */
export const samples = [
	{
		...common,
		id: 'phone',
		type: 'single-choice',
		text: text(
			'Lin’s phone works, but the screen is cracked. A new one is ¥4,800 in 24 instalments.\nWhat does Lin ask first?',
			'小林的手机屏幕裂了，还能用。新手机 4,800 元，分 24 期。\n小林先该问自己什么？',
			'小林的手機屏幕裂了，還能用。新手機 4,800 元，分 24 期。\n小林先該問自己甚麼？'
		),
		generalFeedback: text(
			'Asking what it costs in all, and what happens if you wait, turns a wish into a decision.',
			'先问一共要花多少、等一等会怎样，想要就变成了想清楚再决定。',
			'先問一共要花多少、等一等會怎樣，想要就變成了想清楚再決定。'
		),
		options: [
			{
				id: 'wait',
				right: true,
				text: text('What if I wait a month?', '等一个月会怎样？', '等一個月會怎樣？'),
				feedback: text(
					'A month shows whether it is needed.',
					'等一个月，就知道是不是真的需要。',
					'等一個月，就知道是不是真的需要。'
				)
			},
			{
				id: 'limit',
				right: false,
				text: text('Is my limit high enough for it?', '我的额度够不够买？', '我的額度夠不夠買？'),
				feedback: text(
					'The limit says what a lender risks, not what you can spare.',
					'额度是放款方愿意冒的险，不是你拿得出的钱。',
					'額度是放款方願意冒的險，不是你拿得出的錢。'
				)
			},
			{
				id: 'colour',
				right: false,
				text: text('Which colour is still in stock?', '还有什么颜色？', '還有甚麼顏色？'),
				feedback: text('Later, once it is decided.', '决定要买以后再想。', '決定要買以後再想。')
			}
		]
	},
	{
		...common,
		id: 'costs',
		type: 'multiple-choice',
		text: text(
			'Which of these belong in the cost of a loan?',
			'下面哪些算在贷款的成本里？',
			'下面哪些算在貸款的成本裏？'
		),
		generalFeedback: text(
			'Whatever you pay because you borrowed is a cost of the loan.',
			'因为借钱才要付的，都是贷款的成本。',
			'因為借錢才要付的，都是貸款的成本。'
		),
		options: [
			{
				id: 'interest',
				right: true,
				text: text('Interest', '利息', '利息'),
				feedback: text('The best-known part.', '最常见的一项。', '最常見的一項。')
			},
			{
				id: 'fee',
				right: true,
				text: text('The guarantee fee', '担保费', '擔保費'),
				feedback: text('You pay it only because you borrow.', '不借就不用付。', '不借就不用付。')
			},
			{
				id: 'service',
				right: true,
				text: text('A monthly service fee', '每月服务费', '每月服務費'),
				feedback: text('It comes with the loan.', '跟着贷款走的。', '跟着貸款走的。')
			},
			{
				id: 'rent',
				right: false,
				text: text('Your rent', '你的房租', '你的房租'),
				feedback: text('You pay it with or without a loan.', '借不借都要付。', '借不借都要付。')
			}
		]
	},
	{
		...common,
		id: 'approved',
		type: 'true-false',
		answer: false,
		text: text(
			'“They approved ¥50,000, so ¥50,000 is safe to borrow.”',
			'“批了 5 万，说明借 5 万没问题。”',
			'「批了 5 萬，說明借 5 萬沒問題。」'
		),
		generalFeedback: text(
			'A limit is worked out from what lenders lose on average, not from your month.',
			'额度看的是放款方平均亏多少，不是你这个月够不够用。',
			'額度看的是放款方平均虧多少，不是你這個月夠不夠用。'
		),
		feedback: {
			true: text(
				'Many read it so. The limit is not your budget.',
				'很多人都这么想。额度不是预算。',
				'很多人都這樣想。額度不是預算。'
			),
			false: text('Just so.', '没错，是这样。', '沒錯，是這樣。')
		}
	},
	{
		...common,
		id: 'safe',
		type: 'numeric',
		draw: {
			numbers: { income: { from: 5000, to: 9000, step: 500 }, fixed: { from: 2000, to: 3000, step: 100 } },
			derived: { safe: 'income * 0.7 - fixed' }
		},
		answer: 'safe',
		tolerance: 1,
		unit: text('yuan a month', '元/月', '元/月'),
		text: text(
			'Income {{income}}, fixed costs {{fixed}}.\nHow much is left in a month with 30% less income?',
			'收入 {{income}} 元，固定支出 {{fixed}} 元。\n收入少三成的月份，还剩多少？',
			'收入 {{income}} 元，固定支出 {{fixed}} 元。\n收入少三成的月份，還剩多少？'
		),
		generalFeedback: text(
			'{{income}} × 0.7 − {{fixed}} = {{safe}}.',
			'{{income}} × 0.7 − {{fixed}} = {{safe}} 元。',
			'{{income}} × 0.7 − {{fixed}} = {{safe}} 元。'
		),
		feedback: {
			right: text('That is what a hard month leaves.', '难的月份就剩这么多。', '難的月份就剩這麼多。'),
			wrong: text(
				'Take 70% of the income, then the costs.',
				'先算收入的七成，再减固定支出。',
				'先算收入的七成，再減固定支出。'
			)
		},
		mistakes: [
			{
				value: 'income - fixed',
				feedback: text(
					'This is a good month; the hard one earns 30% less.',
					'这是正常的月份，别忘了少三成。',
					'這是正常的月份，別忘了少三成。'
				)
			}
		]
	},
	{
		...common,
		id: 'who',
		type: 'matching',
		text: text('Who does what?', '谁做什么？', '誰做甚麼？'),
		generalFeedback: text(
			'The lender’s name is in the contract, whatever the app is called.',
			'放款的是谁，要看合同，不看应用叫什么。',
			'放款的是誰，要看合約，不看應用程式叫甚麼。'
		),
		pairs: [
			{
				id: 'bank',
				match: 'lends',
				text: text('Bank', '银行', '銀行'),
				feedback: text('It lends its own money.', '它放的是自己的钱。', '它放的是自己的錢。')
			},
			{
				id: 'platform',
				match: 'brings',
				text: text('Platform', '平台', '平台'),
				feedback: text('It brings the two together for a fee.', '它牵线，收服务费。', '它牽線，收服務費。')
			},
			{
				id: 'guarantor',
				match: 'pays',
				text: text('Guarantor', '担保人', '擔保人'),
				feedback: text('It pays, then asks you to pay it back.', '它先垫上，再向你要。', '它先墊上，再向你要。')
			}
		],
		matches: [
			{ id: 'lends', text: text('Lends the money and is owed it', '出钱的人，你欠的就是它', '出錢的人，你欠的就是它') },
			{ id: 'brings', text: text('Brings you to a lender', '把你介绍给放款方', '把你介紹給放款方') },
			{ id: 'pays', text: text('Pays if you don’t', '你不还时替你还', '你不還時替你還') },
			{ id: 'sells', text: text('Sells your furniture', '卖你的家具', '賣你的傢俬') }
		]
	},
	{
		...common,
		id: 'steps',
		type: 'ordering',
		text: text('What comes first, what next?', '先做什么，后做什么？', '先做甚麼，後做甚麼？'),
		generalFeedback: text(
			'First your own figures, then the offer, then the contract.',
			'先看自己的账，再看报价，最后看合同。',
			'先看自己的帳，再看報價，最後看合約。'
		),
		items: [
			{
				id: 'count',
				text: text('Count what a hard month leaves', '算难的月份剩多少', '算難的月份剩多少'),
				feedback: text('Everything else hangs on it.', '后面都看这个数。', '後面都看這個數。')
			},
			{
				id: 'compare',
				text: text('Compare what offers cost in all', '比一比总成本', '比一比總成本'),
				feedback: text('Now you know what you can carry.', '知道能还多少，才好比。', '知道能還多少，才好比。')
			},
			{
				id: 'read',
				text: text('Read the contract and its cost table', '看合同和费用表', '看合約和費用表'),
				feedback: text('Only for the one you chose.', '只看选中的那一份。', '只看選中的那一份。')
			},
			{
				id: 'sign',
				text: text('Sign', '签字', '簽名'),
				feedback: text('Last, and never in a hurry.', '最后一步，不用急。', '最後一步，不用急。')
			}
		]
	},
	{
		...common,
		id: 'clause',
		type: 'mark-clause',
		title: text('Instalment agreement (extract)', '分期付款协议（节选）', '分期付款協議（節錄）'),
		text: text(
			'Mark the passages that let the lender ask for everything at once.',
			'标出让放款方可以要你一次还清的段落。',
			'標出讓放款方可以要你一次還清的段落。'
		),
		generalFeedback: text(
			'Such a passage turns one late instalment into the whole debt.',
			'有了这样的条款，一期没还，就变成全部要还。',
			'有了這樣的條款，一期沒還，就變成全部要還。'
		),
		passages: [
			{
				id: 'amount',
				right: false,
				text: text(
					'1. The lender pays 4,800 yuan to the shop on the day of the contract.',
					'一、出借人于签约当日将 4,800 元付给商家。',
					'一、出借人於簽約當日將 4,800 元付給商家。'
				),
				feedback: text('This says how much.', '这里说的是金额。', '這裏說的是金額。')
			},
			{
				id: 'due',
				right: false,
				text: text(
					'2. The borrower repays 224 yuan on the 10th of each month, 24 times.',
					'二、借款人每月 10 日还款 224 元，共 24 期。',
					'二、借款人每月 10 日還款 224 元，共 24 期。'
				),
				feedback: text('This says when.', '这里说的是时间。', '這裏說的是時間。')
			},
			{
				id: 'acceleration',
				right: true,
				text: text(
					'3. If any instalment is more than 7 days late, the lender may declare all outstanding amounts due at once.',
					'三、任何一期逾期超过 7 日的，出借人有权宣布全部未还款项立即到期。',
					'三、任何一期逾期超過 7 日的，出借人有權宣布全部未還款項立即到期。'
				),
				feedback: text(
					'“All outstanding amounts due”.',
					'“全部未还款项立即到期”就是它。',
					'「全部未還款項立即到期」就是它。'
				)
			},
			{
				id: 'cross',
				right: true,
				text: text(
					'4. The same applies where the borrower is late with any other debt.',
					'四、借款人对其他债务逾期的，适用前条。',
					'四、借款人對其他債務逾期的，適用前條。'
				),
				feedback: text('Another debt can set it off.', '别处的债也会触发。', '別處的債也會觸發。')
			},
			{
				id: 'address',
				right: false,
				text: text(
					'5. Each party tells the other when its address changes.',
					'五、一方地址变更的，应通知对方。',
					'五、一方地址變更的，應通知對方。'
				),
				feedback: text('An everyday clause.', '普通条款。', '普通條款。')
			}
		]
	},
	{
		...common,
		id: 'whom-you-owe',
		type: 'short-text',
		text: text(
			'An app found Mei a loan; a bank paid it out and is named on the first page.\nWhat is the party called that she owes?',
			'小梅在一个应用里找到贷款，钱是一家银行放的，合同第一页写着它的名字。\n她欠的这一方叫什么？',
			'小梅在一個應用程式裡找到貸款，錢是一家銀行放的，合約第一頁寫著它的名字。\n她欠的這一方叫甚麼？'
		),
		generalFeedback: text(
			'Whoever the contract names as lender is owed, not whoever introduced them.',
			'合同上写的贷款人，才是你欠的人；介绍的平台不是。',
			'合約上寫的貸款人，才是你欠的人；介紹的平台不是。'
		),
		answers: [
			{
				text: text('lender', '贷款人', '貸款人'),
				feedback: text('Yes: the lender.', '对，就是贷款人。', '對，就是貸款人。')
			},
			{
				text: text('*bank*', '*银行*', '*銀行*'),
				fraction: 0.5,
				feedback: text(
					'It is a bank here; its part is called lender.',
					'这里是银行，它的角色叫贷款人。',
					'這裡是銀行，它的角色叫貸款人。'
				)
			}
		],
		feedback: text('Look for the word on the first page.', '看合同第一页那一栏。', '看合約第一頁那一欄。')
	},
	{
		...common,
		id: 'wait-or-not',
		type: 'sorting',
		text: text(
			'Han delivers parcels. Sort what he might buy.',
			'韩冰送货，下面三样该怎么分？',
			'韓冰送貨，下面三樣該怎樣分？'
		),
		generalFeedback: text(
			'Ask whether there is trouble without it.',
			'先问没有它会不会出问题。',
			'先問沒有它會不會出問題。'
		),
		groups: [
			{ id: 'need', text: text('Need', '需要', '需要') },
			{ id: 'want', text: text('Want', '想要', '想要') }
		],
		items: [
			{
				id: 'brakes',
				group: 'need',
				text: text('Brakes that have gone', '坏了的刹车', '壞了的煞車'),
				feedback: text('He can’t ride without.', '没有它不能上路。', '沒有它不能上路。')
			},
			{
				id: 'console',
				group: 'want',
				text: text('The new games console', '新出的游戏机', '新出的遊戲機'),
				feedback: text('Life goes on without.', '没有它日子照样过。', '沒有它日子照樣過。')
			},
			{
				id: 'medicine',
				group: 'need',
				text: text('Medicine he takes daily', '每天要吃的药', '每天要吃的藥'),
				feedback: text('His health needs it.', '停了身体会出问题。', '停了身體會出問題。')
			}
		]
	},
	{
		...common,
		id: 'fee-gaps',
		type: 'cloze',
		draw: { numbers: { amount: { from: 6000, to: 24_000, step: 3000 } } },
		text: text('Fill in what the advertisement leaves out.', '把广告没说的填上。', '把廣告沒說的填上。'),
		generalFeedback: text(
			'The fee stays the same while the debt shrinks, so the annualised rate is far above the rate times twelve.',
			'手续费一直不变，欠的钱却越来越少，所以年化利率远高于费率乘 12。',
			'手續費一直不變，欠的錢卻越來越少，所以年化利率遠高於費率乘 12。'
		),
		passage: text(
			'Xiaohe borrows ¥{{amount}} in 12 instalments, for a fee of 0.6% of the whole sum each month. In all, the fees come to [[fees]]. She owes less every month, so what she really pays for a year is [[real]] 0.6% × 12. Before she signs she looks for the [[rate]].',
			'小禾借 {{amount}} 元，分 12 期还，每月按借的总数收 0.6% 手续费。手续费一共 [[fees]]。她欠的钱一个月比一个月少，真正的年利率[[real]] 0.6% × 12。签字之前，她要找到[[rate]]。',
			'小禾借 {{amount}} 元，分 12 期還，每月按借的總數收 0.6% 手續費。手續費一共 [[fees]]。她欠的錢一個月比一個月少，真正的年利率[[real]] 0.6% × 12。簽名之前，她要找到[[rate]]。'
		),
		gaps: [
			{
				id: 'fees',
				type: 'numeric',
				answer: 'amount * 0.072',
				unit: text('yuan', '元', '元'),
				feedback: {
					right: text('0.6% of it, twelve times.', '总数的 0.6%，收 12 次。', '總數的 0.6%，收 12 次。'),
					wrong: text(
						'Take 0.6% of the whole sum, twelve times.',
						'总数的 0.6%，一共收 12 次。',
						'總數的 0.6%，一共收 12 次。'
					)
				},
				mistakes: [
					{
						value: 'amount * 0.006',
						feedback: text('That is one month’s fee.', '这是一个月的手续费。', '這是一個月的手續費。')
					}
				]
			},
			{
				id: 'real',
				type: 'single-choice',
				shuffle: false,
				options: [
					{
						id: 'below',
						right: false,
						text: text('below', '低于', '低於'),
						feedback: text(
							'The fee does not shrink with the debt.',
							'欠的钱少了，手续费可没少。',
							'欠的錢少了，手續費可沒少。'
						)
					},
					{
						id: 'as-high',
						right: false,
						text: text('as high as', '等于', '等於'),
						feedback: text(
							'Only if the whole sum were owed all year.',
							'一整年都欠着全部的钱才相等。',
							'一整年都欠著全部的錢才相等。'
						)
					},
					{
						id: 'above',
						right: true,
						text: text('above', '高于', '高於'),
						feedback: text(
							'On average she owes about half.',
							'平均下来，她只欠一半左右。',
							'平均下來，她只欠一半左右。'
						)
					}
				]
			},
			{
				id: 'rate',
				type: 'short-text',
				answers: [
					{
						text: text('annualised rate', '年化利率', '年化利率'),
						feedback: text('That is the one to compare.', '比来比去，就比这个数。', '比來比去，就比這個數。')
					},
					{
						text: text('*APR*', '*综合成本*', '*綜合成本*'),
						feedback: text('That is the one to compare.', '比来比去，就比这个数。', '比來比去，就比這個數。')
					}
				],
				feedback: text(
					'It counts all fees on what is really owed.',
					'它按实际还欠的钱，把所有费用算进去。',
					'它按實際還欠的錢，把所有費用算進去。'
				)
			}
		]
	},
	{ ...common, ...story }
].map((sample) => QuestionSchema.parse(sample));
