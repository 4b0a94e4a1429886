"""The one settings file. Everything that differs between installations is read from the environment, loudly."""

from pathlib import Path

import environ
import structlog
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# Where SQLite, files and the broker folder live.
VAR = Path(env.str("MENTORAAT_VAR", default=str(BASE_DIR / "var"))).resolve()
MENTORAAT_FILES = VAR / "files"
VAR.mkdir(parents=True, exist_ok=True)

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="")
# True on one's own machine over plain http; a real installation has TLS in front of it.
LOCAL_HTTP = env.bool("MENTORAAT_LOCAL_HTTP", default=False)
if not SECRET_KEY:
    if not LOCAL_HTTP and not DEBUG:
        raise ImproperlyConfigured("Set SECRET_KEY: a long random text that only this installation knows.")
    SECRET_KEY = "only-for-one-machine-" + str(VAR)  # script/run makes and keeps a real one
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
# The address that mails to partners begin with.
MENTORAAT_ADDRESS = env.str("MENTORAAT_ADDRESS", default="http://127.0.0.1:8000")

INSTALLED_APPS = [
    "mentoraat",
    "partners",
    "cases",
    "outreach",
    "reports",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "mentoraat.middleware.headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "mentoraat.middleware.session_limits",
    "mentoraat.middleware.kept_typing",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "mentoraat.middleware.declared_permission",
    "mentoraat.middleware.second_step",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "mentoraat.middleware.refusals",
]

ROOT_URLCONF = "mentoraat.urls"
WSGI_APPLICATION = "mentoraat.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "mentoraat.context.frame",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

# --- data -----------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'mentoraat.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE and WAL: a read that turns into a write waits its turn instead of failing at once.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
        "-c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000"
        # No disk turns any more, so a few rows by index are cheaper than a whole table; pages are too short to compile.
        " -c random_page_cost=1.1 -c jit=off"
    )

# Sign-in limits live here: in the database, so that all web processes share them and Redis may fail.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "mentoraat_cache"}}

# --- people ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "mentoraat.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["mentoraat.hashers.Argon2", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "mentoraat.adapter.SignIn"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_FORMS = {
    "login": "mentoraat.forms.sign_in.LoginForm",
    "reset_password": "mentoraat.forms.sign_in.ResetPasswordForm",
    "reset_password_from_key": "mentoraat.forms.sign_in.ResetPasswordKeyForm",
    "change_password": "mentoraat.forms.sign_in.ChangePasswordForm",
    "reauthenticate": "mentoraat.forms.sign_in.PasswordAgainForm",
}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True  # the link came by mail to the person: choose a password, and begin
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/5m/ip,5/5m/key",
    "login": "60/m/ip",
    "referral": "10/10m/ip,100/h/key",  # key: the organisation
    "referral_message": "20/h/key",  # key: the link
    "partner_code": "20/10m/key,60/10m/ip",  # codes tried; key: the link
    "partner_offer": "60/h/key",  # changes to own offers; key: the link
    "partner_text": "10/h/ip",  # codes asked for by text message
}
# Everybody who signs in has a second step. Only a trial on one's own machine may do without.
SECOND_STEP_REQUIRED = env.bool("SECOND_STEP_REQUIRED", default=not LOCAL_HTTP)
MFA_ADAPTER = "mentoraat.adapter.SecondStep"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL_HTTP
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an address is proved by the invitation that came there
MFA_TOTP_ISSUER = "Mentoraat"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_FORMS = {
    "authenticate": "mentoraat.forms.second_step.CodeForm",
    "reauthenticate": "mentoraat.forms.second_step.CodeAgainForm",
    "activate_totp": "mentoraat.forms.second_step.AppForm",
    "add_webauthn": "mentoraat.forms.second_step.PasskeyForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)

# --- sessions, cookies, headers -------------------------------------------------------------------
SESSION_COOKIE_AGE = 15 * 60  # idle, kept moving by the session_limits middleware; shared laptops walk away
SESSION_ABSOLUTE_AGE = 10 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if not LOCAL_HTTP:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]  # the container's own health check speaks plain http
    SECURE_HSTS_SECONDS = 31536000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None

# --- language and time ----------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
FORMAT_MODULE_PATH = ["mentoraat.formats"]
PHONENUMBER_DEFAULT_REGION = "NL"
PHONENUMBER_DEFAULT_FORMAT = "NATIONAL"

# --- static files ---------------------------------------------------------------------------------
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.str("STATIC_ROOT", default=str(VAR / "static"))
Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": env.str("STATICFILES", default="whitenoise.storage.CompressedManifestStaticFilesStorage")
    },
}
MEDIA_ROOT = MENTORAAT_FILES

# --- mail -----------------------------------------------------------------------------------------
EMAIL_CONFIG = env.email_url("EMAIL_URL", default=f"filemail:///{VAR / 'mail'}")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("MENTORAAT_FROM", default="Mentoraat <mentoraat@localhost>")

# The class that sends text messages, as a dotted path (see mentoraat/sms.py). Empty: no text messages.
SMS_BACKEND = env.str("SMS_BACKEND", default="")

# --- systems of municipalities (ZGW): off as long as no host is named -------------------------------
# The only hosts that the product ever calls, as name or name:port; who keeps the settings pages cannot add one.
ZGW_HOSTS = env.list("ZGW_HOSTS", default=[])
# A folder with one file for each client secret; a link names the file. Secrets never stand in the database.
ZGW_SECRETS = env.str("ZGW_SECRETS", default=str(VAR / "zgw"))
# Certificates of authorities to trust instead of the system's own, as a file; for a municipality's private ones.
ZGW_CA_FILE = env.str("ZGW_CA_FILE", default="")

# --- background work ------------------------------------------------------------------------------
REDIS_URL = env.str("REDIS_URL", default="")
CELERY_BROKER_URL = REDIS_URL or "filesystem://localhost"
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_timeout": 2,
    "socket_connect_timeout": 2,
    "retry_on_timeout": True,
}
if not REDIS_URL:
    # The small installation: a real worker over a folder, no second code path.
    BROKER = VAR / "broker"
    for folder in ("queue", "control", "processed"):
        (BROKER / folder).mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(BROKER / "queue"),
        "data_folder_out": str(BROKER / "queue"),
        "control_folder": str(BROKER / "control"),
        "store_processed": False,
        "polling_interval": 0.2,
    }
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False  # the sweeper brings lost work back, and counts attempts
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SOFT_TIME_LIMIT = 270
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TIMEZONE = TIME_ZONE
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "beat-schedule")
JOB_LEASE_SECONDS = env.int("JOB_LEASE_SECONDS", default=30)

# --- logs: what happened, never about whom --------------------------------------------------------
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(),
    ]
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"keys": {"()": "mentoraat.logs.HideKeys"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["keys"]}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
}
SILENCED_SYSTEM_CHECKS = ["security.W021"] if LOCAL_HTTP else []
