"""What Celery calls."""

from celery import shared_task


@shared_task(name="cases.tasks.watch_handovers")
def watch_handovers():
    """Remind partners who did not answer, and say honestly when nobody did."""
    from cases.domain import handover_watch

    handover_watch.climb(by=None)


@shared_task(name="cases.tasks.watch_urgent_handovers")
def watch_urgent_handovers():
    """Say of urgent questions that nobody answered by the end of the afternoon."""
    from cases.domain import handover_watch

    handover_watch.climb_urgent(by=None)


@shared_task(name="cases.tasks.ask_for_feedback")
def ask_for_feedback():
    """Ask partners whether youths are still there, and say so when nothing comes."""
    from cases.domain import handover_feedback, handover_owner

    handover_owner.watch(by=None)
    handover_feedback.watch(by=None)


@shared_task(name="cases.tasks.deliver_handovers")
def deliver_handovers():
    """Bring what changed to the systems of municipalities, and fetch what they say."""
    from cases.domain import handover_delivery

    handover_delivery.look(by=None)


@shared_task(name="cases.tasks.watch_consents")
def watch_consents():
    """Tell what agreement runs out, and close the links of what ran out."""
    from cases.domain import consent_watch

    consent_watch.look(by=None)


@shared_task(name="cases.tasks.watch_casemanagers")
def watch_casemanagers():
    """Sound the alarm for open cases without exactly one casemanager who works here."""
    from cases.domain import casemanager_watch

    casemanager_watch.watch(by=None)


@shared_task(name="cases.tasks.watch_first_reached")
def watch_first_reached():
    """Set right the kept day on which a youth was first reached, should it ever differ from the contacts."""
    from cases.domain import first_reached

    first_reached.watch(by=None)


@shared_task(name="cases.tasks.remind_of_appointments")
def remind_of_appointments():
    """Remind mentors, and youths who asked for it, of what is near."""
    from cases.domain import reminder

    reminder.remind(by=None)


@shared_task(name="cases.tasks.watch_relapses")
def watch_relapses():
    """Tell the coordinators once more about youths who slid again and whom nobody took up."""
    from cases.domain import relapse

    relapse.remind(by=None)


@shared_task(name="cases.tasks.remind_of_complaints")
def remind_of_complaints():
    """Tell who handles complaints of days that come near."""
    from cases.domain import complaint_watch

    complaint_watch.remind(by=None)


@shared_task(name="cases.tasks.watch_referrals")
def watch_referrals():
    """Say once which referral waits too long, ask for news that is due, and end links that are over."""
    from cases.domain import referral_watch

    referral_watch.watch(by=None)


@shared_task(name="cases.tasks.look_at_offers")
def look_at_offers():
    """Tell mentors whose youths' wishes an offer fits, and of last days to sign up."""
    from cases.domain import match_start, match_watch

    match_watch.look_again(by=None)
    match_start.remind(by=None)


@shared_task(name="cases.tasks.send_offer_digests")
def send_offer_digests():
    """Mail mentors what is newly offered, once a week."""
    from cases.domain import offer_digest

    offer_digest.send(by=None)


@shared_task(name="cases.tasks.settle_merges")
def settle_merges():
    """Let merges of more than a day ago stand."""
    from cases.domain import merge

    merge.settle(by=None)


@shared_task(name="cases.tasks.look_for_pairs")
def look_for_pairs():
    """Find youths that may be one person, and names that search forgot."""
    from cases.domain import likely_pair, name_index

    name_index.mend(by=None)
    likely_pair.look_again(by=None)
