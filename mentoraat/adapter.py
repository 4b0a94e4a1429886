"""What we tell the sign-in library about ourselves."""

from allauth.account.adapter import DefaultAccountAdapter


class ClosedSignup(DefaultAccountAdapter):
    """Nobody signs up by themselves: an administrator invites people."""

    def is_open_for_signup(self, request):
        return False
