"""kg: business news in Chinese, Japanese and English becomes a knowledge graph with evidence for every fact."""

__version__ = "0.1.0"
