from reports.models.effect_mapping import EffectMapping
from reports.models.offer_import import OfferImport
from reports.models.quarter_report import QuarterReport
from reports.models.register_import import ImportedRow, RegisterImport
from reports.models.report_profile import ReportProfile

__all__ = ["EffectMapping", "ImportedRow", "OfferImport", "QuarterReport", "RegisterImport", "ReportProfile"]
