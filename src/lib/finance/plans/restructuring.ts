import { checkFilled } from '../bounds.ts';
import type { Fen } from '../money.ts';
import { aprOf, type AnnualRate } from '../rates/apr.ts';
import { workOutOffer, type Offer, type OfferFigures } from './offers.ts';

export interface OfferResult extends OfferFigures {
	/** On the debt after what is forgiven. */
	readonly apr: AnnualRate;
}

/** Offers for one debt side by side, in the order given. `safeInstalment` as from `affordability`. Throws `InputError`. */
export const compareOffers = (debt: Fen, offers: readonly Offer[], safeInstalment: Fen): OfferResult[] =>
	checkFilled(offers, 'offers').map((offer) => {
		const figures = workOutOffer(debt, offer, safeInstalment);
		return { ...figures, apr: aprOf(figures.schedule) };
	});
