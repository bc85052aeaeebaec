import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglide } from './src/lib/i18n/paraglide.config.js';

const files = (folder: string) => [`tests/${folder}/**/*.test.ts`];

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), sveltekit()],
	build: { target: 'es2022' },
	test: {
		projects: [
			{ extends: true, test: { name: 'unit', include: [...files('unit'), 'src/**/*.test.ts'] } },
			{ extends: true, test: { name: 'integration', include: files('integration'), testTimeout: 20_000 } }
		]
	}
});
