import { m } from '../../i18n/paraglide/messages.js';
import { choice, type InputOf } from '../fields.ts';
import { jurisdictionField, jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';

const yesNo = { no: m.tool_match_no, yes: m.tool_match_yes, unsure: m.tool_match_unsure };

const fields = {
	giver: choice({
		label: m.tool_match_giver,
		choices: {
			bank: m.tool_match_bank,
			finance: m.tool_match_finance,
			microloan: m.tool_match_microloan,
			shop: m.tool_match_shop,
			app: m.tool_match_app,
			person: m.tool_match_person,
			unsure: m.tool_match_unsure
		},
		menu: true
	}),
	arrives: choice({
		label: m.tool_match_arrives,
		choices: {
			cash: m.tool_match_cash,
			limit: m.tool_match_limit,
			goods: m.tool_match_goods,
			card: m.tool_match_card
		},
		menu: true
	}),
	named: choice({
		label: m.tool_match_named,
		hint: m.tool_match_named_hint,
		choices: { lender: m.tool_match_named_lender, platform: m.tool_match_named_platform, unsure: m.tool_match_unsure },
		menu: true
	}),
	guarantee: choice({ label: m.tool_match_guarantee, choices: yesNo, menu: true }),
	upfront: choice({ label: m.tool_match_upfront, choices: yesNo, menu: true }),
	licence: choice({ label: m.tool_match_licence, choices: yesNo, menu: true }),
	jurisdiction: jurisdictionField
};

type Offer = InputOf<typeof fields>;
export type Product = 'loan' | 'card' | 'instalments' | 'facilitated' | 'microloan' | 'private' | 'unknown';
export type Role = 'lender' | 'facilitator' | 'shop' | 'guarantor' | 'you';
export type Flag = 'upfront' | 'licence' | 'named' | 'giver';

export interface Matched {
	readonly product: Product;
	/** Who plays a part in it, besides the reader. */
	readonly roles: readonly Exclude<Role, 'you'>[];
	readonly flags: readonly Flag[];
}

function productOf({ giver, arrives }: Offer): Product {
	if (giver === 'person') return 'private';
	if (arrives === 'card') return 'card';
	if (arrives === 'goods' || giver === 'shop') return 'instalments';
	if (giver === 'app') return 'facilitated';
	if (giver === 'microloan') return 'microloan';
	return giver === 'unsure' ? 'unknown' : 'loan';
}

function compute(offer: Offer): Matched {
	const product = productOf(offer);
	const between = offer.giver === 'app' || offer.named === 'platform';
	return {
		product,
		roles: [
			'lender',
			...(between ? (['facilitator'] as const) : []),
			...(product === 'instalments' ? (['shop'] as const) : []),
			...(offer.guarantee === 'yes' ? (['guarantor'] as const) : [])
		],
		flags: [
			...(offer.upfront === 'yes' ? (['upfront'] as const) : []),
			...(offer.licence === 'no' ? (['licence'] as const) : []),
			...(offer.named === 'lender' ? [] : (['named'] as const)),
			...(offer.giver === 'unsure' ? (['giver'] as const) : [])
		]
	};
}

export const productName: Readonly<Record<Product, () => string>> = {
	loan: m.tool_match_is_loan,
	card: m.tool_match_is_card,
	instalments: m.tool_match_is_instalments,
	facilitated: m.tool_match_is_facilitated,
	microloan: m.tool_match_is_microloan,
	private: m.tool_match_is_private,
	unknown: m.tool_match_is_unknown
};

const factsOn: Readonly<Record<Product, readonly string[]>> = {
	loan: ['annualised-rate-display', 'cost-disclosure-rules'],
	card: ['card-late-fee-history'],
	instalments: ['cost-disclosure-rules'],
	facilitated: ['annualised-rate-display', 'cost-disclosure-rules'],
	microloan: ['cost-disclosure-rules', 'caps-not-for-licensed'],
	private: ['private-lending-cap', 'usury-banned'],
	unknown: ['annualised-rate-display']
};

export const productMatcher = defineTool({
	id: 'product-matcher',
	title: m.tool_match_title,
	summary: m.tool_match_summary,
	lesson: { course: 'before-you-borrow', lesson: 'who-lends-what' },
	fields,
	groups: [
		{
			legend: m.tool_match_group,
			names: ['giver', 'arrives', 'named', 'guarantee', 'upfront', 'licence', 'jurisdiction']
		}
	],
	example: (reader) => ({
		giver: 'app',
		arrives: 'cash',
		named: 'platform',
		guarantee: 'yes',
		upfront: 'no',
		licence: 'unsure',
		jurisdiction: jurisdictionOf(reader)
	}),
	facts: [...new Set([...Object.values(factsOn).flat(), 'guarantor-recourse', 'interest-on-money-received'])],
	shows: ({ input: { jurisdiction, guarantee }, result: { product, flags } }) =>
		jurisdiction === 'CN'
			? [
					...factsOn[product],
					...(guarantee === 'yes' ? ['guarantor-recourse'] : []),
					...(flags.includes('upfront') ? ['interest-on-money-received'] : [])
				]
			: [],
	compute,
	says({ result: { product, flags } }) {
		if (flags.includes('upfront')) return m.tool_match_says_stop();
		const said = { product: productName[product]() };
		return flags.length === 0 ? m.tool_match_says(said) : m.tool_match_says_ask(said);
	}
});
