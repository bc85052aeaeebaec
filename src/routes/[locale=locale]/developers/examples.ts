/** Commands to copy, in the order of a first walk; `$KEY`, `$ORG` and `$SECRET` are set once. */
export const examplesAt = (address: string) => ({
	key: `KEY=ek_…   # ${address}/en/lend`,
	add: `curl ${address}/api/v1/borrowers \\
  -H "Authorization: Bearer $KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: loan-2026-000123" \\
  -d '{"reference":"A-2001","locale":"zh-Hans","jurisdiction":"CN","tags":["new"]}'`,
	assign: `curl ${address}/api/v1/assignments \\
  -H "Authorization: Bearer $KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"course":"before-you-borrow","days":14,"references":["A-2001"]}'`,
	invite: `curl ${address}/api/v1/invitations \\
  -H "Authorization: Bearer $KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"reference":"A-2001"}'`,
	prove: `curl "${address}/api/v1/completions?reference=A-2001&course=before-you-borrow" \\
  -H "Authorization: Bearer $KEY"`,
	verify: `// Node 22 or later, no library needed
import { createPublicKey, verify } from 'node:crypto';

const { keys } = await (await fetch('${address}/api/v1/jwks.json')).json();
const [head, claims, signature] = statement.split('.');
const { kid } = JSON.parse(Buffer.from(head, 'base64url'));
const key = createPublicKey({ key: keys.find((each) => each.kid === kid), format: 'jwk' });
const genuine = verify(null, Buffer.from(\`\${head}.\${claims}\`), key, Buffer.from(signature, 'base64url'));
const { sub, course, complete, exp } = JSON.parse(Buffer.from(claims, 'base64url'));
const proven = genuine && sub === 'A-2001' && course === 'before-you-borrow' && complete && exp > Date.now() / 1000;`,
	webhook: `// Node; body is the text as it came, before JSON.parse
import { createHmac, timingSafeEqual } from 'node:crypto';

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace('whsec_', ''), 'base64');
const id = headers['webhook-id'];
const at = headers['webhook-timestamp'];
const right = createHmac('sha256', key).update(\`\${id}.\${at}.\${body}\`).digest();
const genuine =
  Math.abs(Date.now() / 1000 - Number(at)) < 300 &&
  headers['webhook-signature'].split(' ').some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ''), 'base64');
    return given.length === right.length && timingSafeEqual(given, right);
  });`,
	link: `// Node
import { createHmac, randomUUID } from 'node:crypto';

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const told = part({ alg: 'HS256', typ: 'JWT' }) + '.' + part({
  iss: process.env.ORG,       // your organisation's id
  sub: 'A-2001',              // the borrower's reference
  iat: now,
  exp: now + 300,             // five minutes at most
  jti: randomUUID()           // works once
});
const token = told + '.' + createHmac('sha256', process.env.SECRET).update(told).digest('base64url');
const link = '${address}/zh-Hans/invited/app?token=' + token;`,
	linkPython: `# Python
import base64, hashlib, hmac, json, os, time, uuid

def part(value):
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()

now = int(time.time())
told = part(b'{"alg":"HS256","typ":"JWT"}') + "." + part(json.dumps({
    "iss": os.environ["ORG"], "sub": "A-2001", "iat": now, "exp": now + 300, "jti": str(uuid.uuid4()),
}).encode())
signature = hmac.new(os.environ["SECRET"].encode(), told.encode(), hashlib.sha256).digest()
link = "${address}/zh-Hans/invited/app?token=" + told + "." + part(signature)`,
	linkJava: `// Java
var encoder = java.util.Base64.getUrlEncoder().withoutPadding();
long now = java.time.Instant.now().getEpochSecond();
String head = encoder.encodeToString("{\\"alg\\":\\"HS256\\",\\"typ\\":\\"JWT\\"}".getBytes("UTF-8"));
String claims = encoder.encodeToString(String.format(
    "{\\"iss\\":\\"%s\\",\\"sub\\":\\"%s\\",\\"iat\\":%d,\\"exp\\":%d,\\"jti\\":\\"%s\\"}",
    System.getenv("ORG"), "A-2001", now, now + 300, java.util.UUID.randomUUID()).getBytes("UTF-8"));
var mac = javax.crypto.Mac.getInstance("HmacSHA256");
mac.init(new javax.crypto.spec.SecretKeySpec(System.getenv("SECRET").getBytes("UTF-8"), "HmacSHA256"));
String signature = encoder.encodeToString(mac.doFinal((head + "." + claims).getBytes("UTF-8")));
String link = "${address}/zh-Hans/invited/app?token=" + head + "." + claims + "." + signature;`
});
