import base from '/work/main/playwright.config.ts';
export default { ...base, testDir: '/work/main/tests/e2e', workers: 1, webServer: undefined, reporter: [['list']], outputDir: '/tmp/toolsh/results', use: { ...base.use, baseURL: 'http://127.0.0.1:4314' } };
