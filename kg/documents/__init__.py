"""Files, folders and standard input become `Document`s: decoded, stripped of what surrounds an article, with language and date.

Takes paths, gives documents or, for a source that cannot be read, the error that says why; reading goes on with the next.
"""

from kg.documents.language import detect_language
from kg.documents.read import Failure, document_from_text, read_documents

__all__ = ["Failure", "detect_language", "document_from_text", "read_documents"]
