"""The quarter report as data: what is printed, in which words, on which pages."""
