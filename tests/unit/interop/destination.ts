import type { Destination } from '../../../src/lib/interop/map/destination.ts';

export const destination: Destination = {
	locale: 'en',
	lesson: 'need-want-wait',
	seeds: ['S2-2.1'],
	difficulty: 1,
	aim: 'recall'
};
