import type { Browser, Page, Route } from 'playwright-core';
import { axeFindings, keepScreenshot, openBrowser, openWindow, overflow } from './browser.js';
import { moveClock, setClock } from './clock.js';
import { eventually } from './eventually.js';
import {
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
  type Wian,
} from './harness.js';
import { mailsOf } from './mails.js';

const number = freshNumber();
const SUBJECT = /การขับเคลื่อน/;
const DAY = 24 * 3_600_000;
/** Milliseconds in which news is on the page; the page itself looks again after 60 s only. */
const LIVE = 25_000;
const local = (code: string) => `local-officer-${code}`;

describe('the console, in a real browser', () => {
  let wian: Wian;
  let browser: Browser;
  let directiveId: string;
  beforeAll(async () => {
    wian = await startWian();
    // Far enough back that no later scenario meets what is planned here in its own future.
    setClock(wian, '2025-06-04T03:00:00Z');
    directiveId = await issueLetter(wian.as(DISTRICT_OFFICER), letterNumbered(number));
    await cascadeComplete(wian.as(DISTRICT_OFFICER), directiveId);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await wian?.close();
  });

  const url = () => wian.services.url('gateway');
  const taskOf = (code: string) => `/tasks/${directiveId.replace('directive_', 'task_')}_${code}`;
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });
  const tab = (page: Page, name: string, counted: number) =>
    page.getByRole('tab', { name: `${name} ${counted}`, exact: true });
  const count = async (page: Page, name: string) =>
    Number(
      await page
        .getByRole('tab', { name: new RegExp(`^${name} `) })
        .locator('strong')
        .innerText(),
    );
  const line = (page: Page) => page.getByRole('listitem').filter({ hasText: `ว ${number}` });

  /** A window of somebody who has signed in by choosing a post. */
  async function signedIn(user: string, width?: number): Promise<Page> {
    const page = await openWindow(browser, { url: url(), ...(width ? { width } : {}) });
    await page.goto('/');
    await button(page, user).click();
    await page.getByRole('tab', { name: /ต้องทำ/ }).waitFor();
    return page;
  }

  it('lets a local officer find the task, read the letter, acknowledge it and complete it', async () => {
    const page = await signedIn(local('05370301'));
    const [todo, done] = [await count(page, 'ต้องทำ'), await count(page, 'เสร็จ')];
    expect(todo).toBeGreaterThan(0);
    await line(page).getByRole('link').click();
    await page.waitForURL(`**${taskOf('05370301')}`);
    await expect(heading(page).innerText()).resolves.toMatch(SUBJECT);
    const letter = page.getByRole('region', { name: 'ข้อความในหนังสือ' });
    await letter.getByText('นายกเทศมนตรีตำบลทุกแห่ง').waitFor();
    // The letter has no deadline of its own; the limit to acknowledge is that of its urgency.
    await page
      .getByText(/เหลือ \d+ วันทำการ/)
      .first()
      .waitFor();
    await keepScreenshot(page, 'task');
    await button(page, 'รับทราบ').click();
    await page.getByText('กำลังดำเนินการ').or(button(page, 'เริ่มดำเนินการ')).first().waitFor();
    expect(await (await wian.as(local('05370301')).get(`/assignment${taskOf('05370301')}`)).status).toBe(
      'acknowledged',
    );
    await button(page, 'เริ่มดำเนินการ').click();
    await button(page, 'เสร็จสิ้น').click();
    await page.getByText('งานนี้เสร็จแล้ว').waitFor();
    await page.getByRole('link', { name: 'กลับไปยังงานของหน่วยงาน' }).click();
    await tab(page, 'ต้องทำ', todo - 1).waitFor();
    await tab(page, 'เสร็จ', done + 1).click();
    await line(page).waitFor();
    await keepScreenshot(page, 'inbox');
  });

  it('downloads the letter byte for byte', async () => {
    const page = await signedIn(local('05370301'));
    await page.goto(taskOf('05370301'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'ดาวน์โหลดหนังสือ' }).click(),
    ]);
    const chunks = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(chunks).toString('utf8')).toBe(letterNumbered(number));
  });

  it('says clearly what was refused, and shows how the task stands', async () => {
    const page = await signedIn(local('05370302'));
    await page.goto(taskOf('05370302'));
    await button(page, 'รับทราบ').waitFor();
    // A page that has not heard of a colleague's step yet: what it asks from now on waits.
    const held = await heldRequests(page, `**/api/assignment${taskOf('05370302')}`);
    await wian.as(local('05370302')).post(`/assignment${taskOf('05370302')}/acknowledge`, {});
    const refused = page.waitForResponse((response) => response.status() === 409);
    await button(page, 'รับทราบ').click();
    await refused;
    await held.letGo((route) => route.continue());
    await page.getByRole('alert').getByText('รายการนี้เปลี่ยนไปแล้ว').waitFor();
    await button(page, 'เริ่มดำเนินการ').waitFor();
  });

  it('shows the district officer the cascade as a tree, counted per level', async () => {
    const page = await signedIn(DISTRICT_OFFICER);
    await page.getByRole('link', { name: 'ข้อสั่งการ' }).click();
    await line(page).getByRole('link').click();
    await page.waitForURL(`**/directives/${directiveId}`);
    const tree = page.getByRole('region', { name: 'หน่วยงานที่ได้รับ' });
    await tree.getByRole('link', { name: 'เทศบาลตำบลปทุมราชวงศา' }).waitFor();
    expect(await tree.getByRole('listitem').count()).toBe(8);
    await tree.getByRole('listitem').filter({ hasText: 'เทศบาลตำบลปทุมราชวงศา' }).getByText('เสร็จแล้ว').waitFor();
    expect(await page.getByRole('table').innerText()).toMatch(/8 หน่วยงาน[\s\S]*รอรับทราบ 6/);
    await keepScreenshot(page, 'directive');
  });

  it('leads from the link in a mail through the sign-in to the page of its task', async () => {
    const to = `${local('06370301')}@sample.invalid`;
    const mail = await eventually('the mail has come', async () =>
      mailsOf(wian, directiveId).find((each) => each.to.includes(to)),
    );
    const page = await openWindow(browser, { url: url() });
    await page.goto(/http:\S+/.exec(mail.text)?.[0] ?? 'the mail has no link');
    await button(page, local('06370301')).click();
    await page.waitForURL(`${url()}${taskOf('06370301')}`);
    await button(page, 'รับทราบ').waitFor();
  });

  it('counts a new task while the page stays open', async () => {
    const page = await signedIn(local('06370306'));
    const before = await count(page, 'ต้องทำ');
    await issueLetter(wian.as(DISTRICT_OFFICER), letterNumbered(freshNumber()));
    await tab(page, 'ต้องทำ', before + 1).waitFor({ timeout: LIVE });
  });

  it('says plainly that it waits, that there is nothing, and that the system is away', async () => {
    const page = await signedIn(local('06370306'));
    const held = await heldRequests(page, '**/api/assignment/tasks?*');
    await page.goto('/?tab=overdue');
    await page.getByRole('status').getByText('กำลังโหลด').waitFor();
    const empty = { items: [], next: null, asOf: new Date().toISOString() };
    await held.letGo((route) => route.fulfill({ json: empty }));
    await page.getByText('ไม่มีงานที่เลยกำหนด').waitFor();
    await keepScreenshot(page, 'inbox-empty');
    await page.route('**/api/assignment/tasks?*', (route) => route.fulfill({ status: 503, json: {} }));
    await page.reload();
    await page.getByRole('alert').getByText('โปรดลองอีกครั้งในอีกสักครู่').waitFor();
    await keepScreenshot(page, 'inbox-away');
    await page.unroute('**/api/assignment/tasks?*');
    await button(page, 'ลองอีกครั้ง').click();
    await page.getByRole('tab', { name: /ต้องทำ/ }).waitFor();
  });

  it("shows nobody another unit's task or letter", async () => {
    const page = await signedIn(local('06370302'));
    await page.goto(taskOf('06370301'));
    await page.getByRole('alert').getByText('ไม่พบรายการนี้').waitFor();
  });

  it('can be used with the keyboard alone', async () => {
    const page = await openWindow(browser, { url: url() });
    await page.goto('/');
    await button(page, local('06370303')).waitFor();
    await tabTo(page, local('06370303'));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: SUBJECT }).first().waitFor();
    await tabTo(page, 'การขับเคลื่อน');
    await page.keyboard.press('Enter');
    await button(page, 'รับทราบ').waitFor();
    await tabTo(page, 'รับทราบ');
    await page.keyboard.press('Enter');
    await button(page, 'เริ่มดำเนินการ').waitFor();
  });

  it('signs out, and shows nothing of what was there before', async () => {
    const page = await signedIn(local('05370301'));
    await button(page, 'ออกจากระบบ').click();
    await page.getByRole('heading', { name: 'เข้าสู่ระบบ' }).waitFor();
    expect((await page.request.get('/api/assignment/tasks')).status()).toBe(401);
  });

  describe.each(['th', 'en'] as const)('in %s', (language) => {
    const pages = () =>
      [
        ['sign-in', null, '/sign-in', 'เทศบาลตำบลปทุมราชวงศา'],
        ['inbox', local('06370304'), '/', `ว ${number}`],
        ['task', local('06370304'), taskOf('06370304'), 'นายกเทศมนตรีตำบลทุกแห่ง'],
        ['directives', DISTRICT_OFFICER, '/directives', `ว ${number}`],
        ['directive', DISTRICT_OFFICER, `/directives/${directiveId}`, 'องค์การบริหารส่วนตำบลลือ'],
      ] as const;

    it('every page is clean for axe and fits into 320 pixels', async () => {
      for (const [name, user, path, content] of pages()) {
        const page = user ? await signedIn(user, 320) : await openWindow(browser, { url: url(), width: 320 });
        await page.goto(path);
        if (language === 'en') await button(page, 'English').click();
        await page.getByText(content).first().waitFor();
        await wholly(page);
        expect({ name, lang: await page.locator('html').getAttribute('lang') }).toEqual({ name, lang: language });
        await keepScreenshot(page, `${name}-320-${language}`);
        expect({ name, overflow: await overflow(page) }).toEqual({ name, overflow: 0 });
        expect({ name, findings: await axeFindings(page) }).toEqual({ name, findings: [] });
        await page.setViewportSize({ width: 1_100, height: 900 });
        await keepScreenshot(page, `${name}-${language}`);
        expect({ name, findings: await axeFindings(page) }).toEqual({ name, findings: [] });
        await page.context().close();
      }
    });
  });

  it('shows who is late under เลยกำหนด as soon as it is so, by the time of the services and not of the browser', async () => {
    const page = await signedIn(local('06370305'));
    const before = await count(page, 'เลยกำหนด');
    expect(before).toBe(await lateOf('06370305'));
    moveClock(wian, 30 * DAY);
    const late = await lateOf('06370305');
    expect(late).toBeGreaterThan(before);
    await tab(page, 'เลยกำหนด', late).click({ timeout: LIVE });
    await line(page).getByText('เลยกำหนดแล้ว').waitFor();
    await keepScreenshot(page, 'overdue');
    expect(await axeFindings(page)).toEqual([]);
    await line(page).getByRole('link').click();
    await page.getByRole('region', { name: 'ขั้นต่อไป' }).getByText('เลยกำหนดแล้ว').waitFor();
  });

  /** How many tasks the unit should have acknowledged by now, as the service has them. */
  async function lateOf(code: string): Promise<number> {
    const path = `/assignment/tasks?unit=unit_${code}&status=assigned&limit=500`;
    const { items, asOf } = (await wian.as(local(code)).get(path)) as unknown as Late;
    return items.filter(({ clocks }) => clocks.acknowledge.dueAt < asOf).length;
  }
});

interface Late {
  readonly items: readonly { readonly clocks: { readonly acknowledge: { readonly dueAt: string } } }[];
  readonly asOf: string;
}

/** Resolves once nothing on the page is still to come: until then it says "…" in its place. */
const wholly = (page: Page) =>
  eventually(
    'the page has everything',
    async () => !(await page.evaluate<string>('document.body.innerText')).includes('…') || undefined,
  );

/** Presses Tab until what has the focus says `text`. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    // Beyond the last element the whole page has the focus: its text is nobody's label.
    const said = await page.evaluate<string>('document.activeElement?.closest("body *")?.innerText ?? ""');
    if (said.includes(text)) return;
  }
  throw new Error(`expected Tab to reach "${text}" within 60 presses`);
}

/** Keeps requests waiting until they are let go; those that the page gave up meanwhile take no answer any more. */
async function heldRequests(page: Page, pattern: string) {
  const waiting: Route[] = [];
  const hold = (route: Route) => void waiting.push(route);
  await page.route(pattern, hold);
  return {
    async letGo(answer: (route: Route) => Promise<void>): Promise<void> {
      await page.unroute(pattern, hold);
      await page.route(pattern, (route) => answer(route));
      await Promise.allSettled(waiting.map(answer));
    },
  };
}
