"""Shares, means and medians as people who count by hand write them (G11): one decimal, halves away from zero."""

from math import ceil


def tenths(numerator, denominator):
    """Return numerator / denominator rounded to one decimal, in whole numbers all the way; neither is negative."""
    return (20 * numerator + denominator) // (2 * denominator) / 10


def percentage(part, whole):
    """Return part of whole in percents; None when there is nothing to divide by."""
    return tenths(100 * part, whole) if whole else None


def mean(total, count):
    """Return total divided by count; None when there is nothing to divide by."""
    return tenths(total, count) if count else None


def median(values):
    """The middle of whole numbers, or the mean of the two middle ones; None for no values."""
    values = sorted(values)
    if not values:
        return None
    high = len(values) // 2
    return tenths(values[high] + values[high if len(values) % 2 else high - 1], 2)


def p90(values):
    """The nearest rank: of n sorted values the one at position ceil(0.9 n); None for no values."""
    values = sorted(values)
    return values[ceil(len(values) * 9 / 10) - 1] if values else None
