import { drawnTransport } from '$lib/courses/drawn';

export const transport = { Drawn: drawnTransport };
