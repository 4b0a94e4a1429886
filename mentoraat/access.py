"""Who may do what: every permission, every role, and the three ways to declare a view."""

import functools

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _


class Permission(models.TextChoices):
    """What somebody may do. A page declares exactly one."""

    SIGNED_IN = "signed_in", _("eigen profiel, meldingen en voortgang zien")
    LOG_CONTACT = "log_contact", _("contacten opslaan")
    GUIDE = "guide", _("jongeren begeleiden: stappen, trajecten, overdrachten, metingen")
    SEE_ALL_YOUTHS = "see_all_youths", _("alle jongeren van de organisatie zien")
    SEE_TEAM = "see_team", _("het team en de verdeling van jongeren zien")
    SEE_FIGURES = "see_figures", _("cijfers met de trajecten erachter zien")
    MAKE_REPORTS = "make_reports", _("kwartaalrapporten maken, vaststellen en publiceren")
    READ_REPORTS = "read_reports", _("de bibliotheek met rapporten zien")
    IMPORT = "import", _("een register inlezen")
    INVITE = "invite", _("nieuwe mentoren uitnodigen")
    MANAGE_PARTNERS = "manage_partners", _("partners, afspraken en aanbod beheren")
    RECEIVE_REFERRALS = "receive_referrals", _("aanmeldingen lezen en verdelen")
    ANSWER_HANDOVERS = "answer_handovers", _("als partner vragen over jongeren beantwoorden")
    MANAGE_PEOPLE = "manage_people", _("mensen en rollen beheren")
    MANAGE_SETTINGS = "manage_settings", _("instellingen en lijsten beheren")
    SEE_AUDIT = "see_audit", _("zien wie wat bekeek en veranderde")
    SEE_CONSENTS = "see_consents", _("akkoorden van jongeren zien")
    ENTER_COMPLAINT = "enter_complaint", _("een klacht doorgeven")
    HANDLE_COMPLAINTS = "handle_complaints", _("klachten lezen en behandelen")


class Role(models.TextChoices):
    """The one vocabulary of roles."""

    MENTOR = "mentor", _("mentor")
    COORDINATOR = "coordinator", _("coördinator")
    ADMINISTRATOR = "administrator", _("beheerder")
    PRIVACY_OFFICER = "privacy_officer", _("privacyfunctionaris")
    COMPLAINTS_OFFICER = "complaints_officer", _("klachtenfunctionaris")
    OFFICIAL = "official", _("ambtenaar")
    PARTNER = "partner", _("partner")


P = Permission
ROLES = {
    Role.MENTOR: frozenset({P.SIGNED_IN, P.LOG_CONTACT, P.GUIDE, P.ENTER_COMPLAINT}),
    Role.COORDINATOR: frozenset(
        {
            P.SIGNED_IN,
            P.LOG_CONTACT,
            P.GUIDE,
            P.SEE_ALL_YOUTHS,
            P.SEE_TEAM,
            P.SEE_FIGURES,
            P.MAKE_REPORTS,
            P.READ_REPORTS,
            P.IMPORT,
            P.INVITE,
            P.MANAGE_PARTNERS,
            P.RECEIVE_REFERRALS,
            P.ENTER_COMPLAINT,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        {P.SIGNED_IN, P.INVITE, P.MANAGE_PARTNERS, P.MANAGE_PEOPLE, P.MANAGE_SETTINGS, P.ENTER_COMPLAINT}
    ),
    Role.PRIVACY_OFFICER: frozenset({P.SIGNED_IN, P.SEE_AUDIT, P.SEE_CONSENTS, P.ENTER_COMPLAINT}),
    # Apart from the others: who decides about casework or watches the trail does not judge a complaint about it.
    Role.COMPLAINTS_OFFICER: frozenset({P.SIGNED_IN, P.ENTER_COMPLAINT, P.HANDLE_COMPLAINTS}),
    Role.OFFICIAL: frozenset({P.SIGNED_IN, P.READ_REPORTS}),
    # Somebody at a partner with an account of their own: what was sent to them, and nothing else.
    Role.PARTNER: frozenset({P.SIGNED_IN, P.ANSWER_HANDOVERS}),
}


def can(user, permission):
    """Whether the person's roles of today hold the permission."""
    return permission in user.access.permissions


def requires(permission):
    """Declare that a view is for people with `permission`; others get a 403, strangers the sign-in page."""

    def declare(view):
        @functools.wraps(view)
        def guarded(request, *args, **kwargs):
            if not can(request.user, permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.permission = permission
        return guarded

    return declare


def public(reason):
    """Declare that a view is for everybody, and why that is safe."""

    def declare(view):
        @login_not_required
        @functools.wraps(view)
        def open_to_all(request, *args, **kwargs):
            return view(request, *args, **kwargs)

        open_to_all.permission = f"public: {reason}"
        return open_to_all

    return declare


def partner_link(view):
    """Declare that a view is for whoever holds a link; the view itself looks up the link by its hash."""
    return public("the link is the key")(view)


def visible(model, user):
    """The rows of a table that the person may see: how a view reaches rows at all."""
    return model.objects.visible_to(user)


def visible_or_404(model, user, ref):
    """The row with this ref if the person may see it. A foreign row answers exactly like a missing one."""
    row = visible(model, user).filter(ref=ref).first()
    if row is None:
        raise Http404
    return row
