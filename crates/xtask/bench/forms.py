"""Sets the text of our forms with WeasyPrint or ReportLab: the same words, page for page, in plain paragraphs.

Usage: forms.py weasyprint|reportlab FONT TEXTS OUT SETS   TEXTS holds one .txt per form, pages ended by
form feeds. Prints the seconds that the sets took, by the clock and of the processor; starting Python and
loading the library is not in them.
"""

import html
import pathlib
import sys
import time


def with_weasyprint(font):
    import weasyprint

    style = f"""
@font-face {{ font-family: Form; src: url("{font.as_uri()}") }}
@page {{ size: A4; margin: 15mm }}
body {{ font: 8pt/1.25 Form }}
p {{ margin: 0 0 0.5mm; border-bottom: 0.2pt solid #888 }}
section {{ break-after: page }}
"""

    def make(pages, out):
        body = "".join(
            "<section>" + "".join(f"<p>{html.escape(line)}</p>" for line in page) + "</section>" for page in pages
        )
        document = f'<html lang="zh-CN"><head><style>{style}</style></head><body>{body}</body></html>'
        weasyprint.HTML(string=document).write_pdf(out)

    return make


def with_reportlab(font):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import HRFlowable, PageBreak, Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(TTFont("Form", str(font)))
    style = ParagraphStyle("form", fontName="Form", fontSize=8, leading=9.5, wordWrap="CJK")
    sides = ("leftMargin", "rightMargin", "topMargin", "bottomMargin")

    def make(pages, out):
        flow = []
        for page in pages:
            for line in page:
                flow += [Paragraph(html.escape(line), style), HRFlowable(width="100%", thickness=0.2, color="#888888")]
            flow.append(PageBreak())
        SimpleDocTemplate(str(out), pagesize=A4, **dict.fromkeys(sides, 15 * mm)).build(flow)

    return make


library, font, texts, out = sys.argv[1], *(pathlib.Path(argument).resolve() for argument in sys.argv[2:5])
make = {"weasyprint": with_weasyprint, "reportlab": with_reportlab}[library](font)
out.mkdir(exist_ok=True)
forms = {
    source.stem: [page.splitlines() for page in source.read_text(encoding="utf-8").rstrip("\f").split("\f")]
    for source in sorted(texts.glob("*.txt"))
}
begin = time.perf_counter(), time.process_time()
for _ in range(int(sys.argv[5])):
    for name, pages in forms.items():
        make(pages, out / f"{name}.pdf")
print(time.perf_counter() - begin[0], time.process_time() - begin[1])
