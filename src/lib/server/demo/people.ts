import { confirm, signUp } from '../accounts/sign-up';
import { newLearner } from '../accounts/learners';
import { setInstructor, setOperator } from '../accounts/operators';
import type { Context } from '../context';
import { finishCourse, learnHalf, type Taught } from './learning';
import { joinAsOfficer, lend } from './lending';

interface Person {
	readonly email: string;
	readonly name: string;
	/** For whoever shows the demonstration. */
	readonly is: string;
	/** What this person has done before the demonstration begins. */
	did?(ctx: Context, taught: Taught): Promise<unknown>;
}

/** One ready account for each role, and learners at three points of their way. */
export const people: readonly Person[] = [
	{ email: 'new@demo.example', name: '林小禾', is: 'a learner who has just signed up' },
	{ email: 'halfway@demo.example', name: '王建国', is: 'a learner half way through a course', did: learnHalf },
	{ email: 'certified@demo.example', name: '欧阳龘', is: 'a learner with a certificate', did: finishCourse },
	{
		email: 'instructor@demo.example',
		name: '许文心',
		is: 'an instructor, who writes courses',
		did: ({ database }) => setInstructor(database, 'instructor@demo.example', true)
	},
	{
		email: 'operator@demo.example',
		name: '周行远',
		is: 'the operator, who can revoke certificates',
		did: ({ database }) => setOperator(database, 'operator@demo.example', true)
	},
	{ email: 'lender@demo.example', name: '许文', is: 'the owner of a lender', did: lend },
	{
		email: 'officer@demo.example',
		name: '何敏',
		is: 'an officer of that lender',
		did: (ctx) => joinAsOfficer(ctx, 'lender@demo.example')
	}
];

/** Makes the account of a person, and their past, unless there is one by now. */
export async function welcome(guest: Context, person: Person, password: string, taught: Taught): Promise<void> {
	const { email, name } = person;
	const asked = await signUp(guest, { email, name, password }, 'zh-Hans');
	if (asked.type !== 'confirm') return;
	const confirmed = await confirm(guest, asked.token, password);
	if (typeof confirmed === 'string') throw new Error(`${email} could not be confirmed: ${confirmed}`);
	const actor = { type: 'member', userId: confirmed.userId, sessionId: 'none' } as const;
	const { learnerId } = await newLearner({ ...guest, actor });
	await person.did?.({ ...guest, actor: { ...actor, learnerId } }, taught);
}
