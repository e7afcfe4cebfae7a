# The site, built; then the program with it, run by a user of its own.
FROM node:24-slim AS site
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY schema.graphql /build/
COPY frontend ./
RUN npm run build

FROM python:3.13-slim
WORKDIR /srv/xinyong
COPY requirements/run.lock requirements/
RUN pip install --no-cache-dir --require-hashes --requirement requirements/run.lock
COPY pyproject.toml README.md LICENSE ./
COPY backend backend
RUN pip install --no-cache-dir --no-index --no-deps --no-build-isolation .
COPY --from=site /build/frontend/dist site
RUN useradd --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin xinyong
USER xinyong
ENV XINYONG_SITE=/srv/xinyong/site PYTHONUNBUFFERED=1
EXPOSE 8000
CMD ["xinyong", "serve", "--host", "0.0.0.0"]
