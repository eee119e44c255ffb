"""Results as files: JSON, CSV, Excel."""
