"""Prints the text of our forms with WeasyPrint: the same words, page for page, in plain paragraphs.

Usage: forms.py FONT TEXTS OUT SETS   TEXTS holds one .txt per form, pages ended by form feeds.
"""

import html
import pathlib
import sys

import weasyprint

font, texts, out = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
style = f"""
@font-face {{ font-family: Form; src: url("{font.as_uri()}") }}
@page {{ size: A4; margin: 15mm }}
body {{ font: 8pt/1.25 Form }}
p {{ margin: 0 0 0.5mm; border-bottom: 0.2pt solid #888 }}
section {{ break-after: page }}
"""
out.mkdir(exist_ok=True)
for _ in range(int(sys.argv[4])):
    for source in sorted(texts.glob("*.txt")):
        pages = source.read_text(encoding="utf-8").rstrip("\f").split("\f")
        body = "".join(
            "<section>" + "".join(f"<p>{html.escape(line)}</p>" for line in page.splitlines()) + "</section>"
            for page in pages
        )
        document = f'<html lang="zh-CN"><head><style>{style}</style></head><body>{body}</body></html>'
        weasyprint.HTML(string=document).write_pdf(out / f"{source.stem}.pdf")
