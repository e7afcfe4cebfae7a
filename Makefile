# Every command is one word. `make run` needs Python ≥ 3.11 and make, nothing else.
SITE := frontend/dist/index.html
SITE_SOURCES := $(shell find frontend/src frontend/public frontend/vite -type f 2>/dev/null) \
	frontend/index.html frontend/package.json frontend/tsconfig.json frontend/vite.config.ts schema.graphql

.PHONY: run test check bench schema relock clean

run: .venv/run.stamp $(SITE)                  ## 启动演示城市 · serve the demo city at http://127.0.0.1:8000
	@.venv/bin/xinyong serve --demo $(ARGS)

test: .venv/dev.stamp frontend/node_modules/.package-lock.json $(SITE)   ## 全部检查 · everything that has to be true
	@tools/test

check: .venv/dev.stamp                        ## 静态检查 · what needs no database and no browser
	@tools/test static

bench: .venv/dev.stamp $(SITE)                ## 基准 · one table, and bench/latest.json
	@.venv/bin/python -m bench $(ARGS)

schema: .venv/dev.stamp                       ## 重写 schema.graphql · print the API's contract
	@.venv/bin/xinyong schema > .venv/schema.graphql && cp .venv/schema.graphql schema.graphql

relock: .venv/dev.stamp                       ## 重定依赖版本 · pin all dependencies anew
	@requirements/relock

clean:                                        ## 删去安装与构建的结果 · remove what was installed and built
	@rm -rf .venv frontend/node_modules frontend/dist

.venv/%.stamp: requirements/%.lock pyproject.toml
	@tools/venv $*

frontend/node_modules/.package-lock.json: frontend/package-lock.json | .venv/run.stamp
	@tools/npm ci --no-audit --no-fund --loglevel=error && touch $@

$(SITE): frontend/node_modules/.package-lock.json $(SITE_SOURCES)
	@tools/npm run build --silent && touch $@
