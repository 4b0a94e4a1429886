"""What Celery calls."""

from celery import shared_task


@shared_task(name="partners.tasks.watch_agreements")
def watch_agreements():
    """Tell in time of agreements that end and of pilots that wait for a decision."""
    from partners.domain import agreement_watch

    agreement_watch.warn(by=None)


@shared_task(name="partners.tasks.ask_for_offers")
def ask_for_offers():
    """Ask partners every month whether what they offer still holds."""
    from partners.domain import offer_keeper

    offer_keeper.ask_monthly(by=None)
