/** The container's health check: is the service alive? Whether it is ready, and for what, is /health/ready's to say. */
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
