# One image for web, worker, beat and migrate; a second, small one for the proxy.
#   docker build --target app .      docker build --target proxy .

FROM python:3.11-slim-bookworm AS build
RUN python -m venv /opt/venv
COPY requirements.txt .
RUN /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt

FROM python:3.11-slim-bookworm AS app
# What WeasyPrint lays text out with; the fonts come with the product.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin mentoraat \
    && install -d -o mentoraat -g mentoraat /var/lib/mentoraat
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MENTORAAT_VAR=/var/lib/mentoraat \
    STATIC_ROOT=/srv/static \
    XDG_CACHE_HOME=/tmp/cache
WORKDIR /srv/mentoraat
COPY . .
# The key is for this one command; the image holds none.
RUN python -m compileall -q . \
    && SECRET_KEY=for-this-command-only MENTORAAT_VAR=/tmp/var python manage.py collectstatic --noinput --verbosity 0 \
    && rm -rf /tmp/var
USER mentoraat
VOLUME /var/lib/mentoraat
EXPOSE 8000
CMD ["gunicorn", "mentoraat.wsgi", "--bind", "0.0.0.0:8000"]

FROM caddy:2.10-alpine AS proxy
COPY script/deploy/Caddyfile /etc/caddy/Caddyfile
# The stock image runs as root. This user keeps certificates in a folder of its own.
RUN addgroup -S -g 10002 caddy && adduser -S -u 10002 -G caddy -H caddy \
    && install -d -o caddy -g caddy /data /config /data/caddy /config/caddy
USER caddy
