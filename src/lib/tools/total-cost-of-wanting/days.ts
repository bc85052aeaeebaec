/** No more drops than the eye can take in. */
const most = 260;

/** How many drops to draw, `extra` of them in the lamp's colour, and how many days each stands for; none beyond years. */
export function drops(price: number, extra: number) {
	const days = price + extra > most ? 7 : 1;
	const all = Math.round((price + extra) / days);
	return all > most ? { days, all: 0, extra: 0 } : { days, all, extra: Math.round(extra / days) };
}
