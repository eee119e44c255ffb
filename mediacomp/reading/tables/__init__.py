"""Rows with articles: CSV, workbooks, Parquet, JSON, and what their columns hold."""
