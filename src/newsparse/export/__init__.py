"""Pages out: JSON Lines, CSV, Parquet and other forms. Each is one module."""
