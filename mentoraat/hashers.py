"""Password hashing."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id at 19 MiB, 2 passes, 1 lane: about 20 ms, so that a rush of sign-ins cannot starve the pages."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
