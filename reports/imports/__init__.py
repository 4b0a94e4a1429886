"""The register workbook of an organisation: checked whole first, then brought in all at once or not at all."""
