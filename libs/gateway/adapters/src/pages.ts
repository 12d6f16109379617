const style = `
  body { font-family: Sarabun, 'TH Sarabun New', system-ui, sans-serif; line-height: 1.6; margin: 0; color: #1c2733; background: #f6f7f9; }
  main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
  h1 { margin: 0; font-size: 2rem; } h1 small { font-weight: 400; color: #5a6b7b; }
  .en { color: #44525f; }
  li { margin: .5rem 0; } a { color: #0b57a4; }
  code { background: #e8ecf0; padding: .1em .35em; border-radius: .2em; }`;

/** About the origin: Thai first, no scripts, nothing from elsewhere. */
export const indexPage = (services: readonly string[]): string => `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>เวียน · Wian</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>เวียน <small lang="en">Wian</small></h1>
<p>รับหนังสือเวียน จัดทำเป็นข้อสั่งการ และส่งต่อเป็นงานที่มีผู้รับผิดชอบ จากจังหวัดถึงอำเภอและองค์กรปกครองส่วนท้องถิ่น ทุกหน่วยงานรับทราบ ดำเนินการ และรายงานผลกลับ</p>
<p class="en" lang="en">Takes in a circular, turns it into a directive, and cascades it from province to district to local administration as accountable tasks: every unit acknowledges, acts and reports.</p>
<h2>ไปที่ <small lang="en">Go to</small></h2>
<ul>
<li><a href="/">ระบบงานเวียน</a> <span class="en" lang="en">Console</span></li>
<li><a href="/api/docs">เอกสาร API</a> <span class="en" lang="en">API documents</span> (<a href="/api/openapi.json">OpenAPI 3.1</a>)</li>
<li><a href="/api/asyncapi.json">เหตุการณ์ที่เผยแพร่</a> <span class="en" lang="en">Published events</span> (AsyncAPI 3.0)</li>
<li><a href="/health">สถานะของทุกบริการ</a> <span class="en" lang="en">Health of all services</span></li>
<li><a href="/health/ready">สถานะของประตูระบบ</a> <span class="en" lang="en">Health of this gateway</span></li>
</ul>
<h2>บริการ <small lang="en">Services</small></h2>
<ul>
${services.map((name) => `<li><code>/api/${name}/…</code></li>`).join('\n')}
</ul>
<p>ใช้งานจากบรรทัดคำสั่ง: <code>npx wian --help</code></p>
</main>
</body>
</html>
`;

export const docsPage = `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>เอกสาร API · เวียน</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<noscript>เอกสารนี้อ่านได้ที่ <a href="/api/openapi.json">/api/openapi.json</a></noscript>
<p style="text-align:right;margin:.5rem 1rem;font-family:sans-serif"><a href="/api/asyncapi.json">เหตุการณ์ที่เผยแพร่ · Events (AsyncAPI 3.0)</a></p>
<div id="docs"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

export const docsStart = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;
