# docker build -t sourcelint . && docker run --rm -v "$PWD:/work:ro" sourcelint check texts
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY lint lint
COPY rules rules
RUN pip wheel --no-cache-dir --wheel-dir /wheels ".[report,zstd]"

FROM python:3.12-slim
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir --no-index --find-links /wheels "sourcelint[report,zstd]" && rm -rf /wheels \
 && useradd --create-home linter
ENV SOURCELINT_NO_CACHE=1
USER linter
WORKDIR /work
ENTRYPOINT ["sourcelint"]
CMD ["check"]
