"""A report: one page of HTML, Markdown and DOCX from one outline, its charts and data beside it."""
