export * from './accounts.ts';
export * from './courses.ts';
export * from './learners.ts';
export * from './learning.ts';
export * from './quiz.ts';
export * from './credentials.ts';
export * from './tools.ts';
export * from './authoring.ts';
