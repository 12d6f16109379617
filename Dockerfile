# One image for every service; the argument says which: `docker run … wian intake`.
# No container engine was at hand where this was written: the stages follow `npm start` step by step, but were not run.
ARG NODE=20.20-bookworm-slim

# Only what decides the dependencies, so that a change of sources does not install them again.
FROM node:${NODE} AS manifests
WORKDIR /app
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete && find . -type d -empty -delete

FROM node:${NODE} AS build
WORKDIR /app
COPY --from=manifests /app ./
# Not `npm ci`: it refuses a lockfile without the optional binaries of other platforms (tools/lib/install.mjs).
RUN npm install --no-save --ignore-scripts
COPY . .
# The console too: the gateway serves it from apps/console/dist.
RUN node tools/build.mjs && find apps libs -type d \( -name node_modules -o -name src \) -prune -exec rm -rf {} +

FROM node:${NODE} AS dependencies
WORKDIR /app
COPY --from=manifests /app ./
RUN npm install --no-save --omit=dev --ignore-scripts

FROM node:${NODE}
# What reads PDFs and scans in intake.
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends poppler-utils tesseract-ocr tesseract-ocr-tha tesseract-ocr-eng \
  && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /app/apps ./apps
COPY --from=build /app/libs ./libs
COPY infra/docker infra/docker
COPY infra/kafka infra/kafka
COPY tools/start/topics.mjs tools/start/topics.mjs
COPY tools/lib tools/lib
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "infra/docker/healthy.mjs"]
ENTRYPOINT ["/bin/sh", "infra/docker/entrypoint.sh"]
