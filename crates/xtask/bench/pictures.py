"""Pictures put right with Pillow, and how alike two pictures are.

    pictures.py make FOLDER          a photograph of 12 megapixels and a logo, the same on every machine
    pictures.py licence IN OUT       at most 2 MiB as JPEG, at the best quality that fits
    pictures.py icon IN OUT          the middle as a square of 512 pixels, as PNG
    pictures.py alike IN COPY...     for each copy its bytes and its SSIM with the picture (luma, windows of 8 × 8)
"""

import io
import pathlib
import sys

import numpy
from PIL import Image, ImageFilter, ImageOps

LIMIT = 2 * 1024 * 1024


def make(folder):
    folder = pathlib.Path(folder)
    licence = pathlib.Path(__file__).parents[3] / "assets/sample/harbour-tea/attachments/business-licence.jpg"
    page = Image.open(licence).convert("RGB").resize((3200, 2262), Image.Resampling.LANCZOS)
    dice = numpy.random.default_rng(20261124)
    # A table of coarse grain under the paper, and the noise of a sensor over both.
    grain = dice.integers(60, 150, (375, 500, 3), dtype=numpy.uint8)
    photo = Image.fromarray(grain).resize((4000, 3000), Image.Resampling.BICUBIC)
    photo.paste(page, (400, 369))
    noisy = numpy.asarray(photo, numpy.int16) + dice.normal(0, 5, (3000, 4000, 3)).astype(numpy.int16)
    photo = Image.fromarray(noisy.clip(0, 255).astype(numpy.uint8)).filter(ImageFilter.GaussianBlur(0.6))
    photo.save(folder / "photo.jpg", quality=95, subsampling=0)
    icon = licence.with_name("icon.png")
    logo = Image.open(icon).convert("RGB").resize((1500, 1500), Image.Resampling.LANCZOS)
    ImageOps.pad(logo, (2000, 1500), color="white").save(folder / "logo.png")


def licence(source, copy):
    picture = ImageOps.exif_transpose(Image.open(source)).convert("RGB")
    low, high, best = 1, 95, None
    while low <= high:
        quality = (low + high) // 2
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= LIMIT:
            best, low = out.getvalue(), quality + 1
        else:
            high = quality - 1
    pathlib.Path(copy).write_bytes(best)


def icon(source, copy):
    picture = ImageOps.exif_transpose(Image.open(source)).convert("RGB")
    ImageOps.fit(picture, (512, 512), Image.Resampling.LANCZOS).save(copy, "PNG")


def means(plane):
    """The mean of every window of 8 × 8."""
    sums = numpy.pad(plane, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    return (sums[8:, 8:] - sums[:-8, 8:] - sums[8:, :-8] + sums[:-8, :-8]) / 64


def ssim(one, two):
    mean_one, mean_two = means(one), means(two)
    spread_one = means(one * one) - mean_one**2
    spread_two = means(two * two) - mean_two**2
    both = means(one * two) - mean_one * mean_two
    small, smaller = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    above = (2 * mean_one * mean_two + small) * (2 * both + smaller)
    below = (mean_one**2 + mean_two**2 + small) * (spread_one + spread_two + smaller)
    return float((above / below).mean())


def alike(source, *copies):
    original = Image.open(source).convert("L")
    for copy in copies:
        picture = Image.open(copy).convert("L")
        beside = original.resize(picture.size, Image.Resampling.LANCZOS) if picture.size != original.size else original
        value = ssim(numpy.asarray(beside, numpy.float64), numpy.asarray(picture, numpy.float64))
        print(f"{pathlib.Path(copy).stem}\t{picture.width}×{picture.height}\t{pathlib.Path(copy).stat().st_size}\t{value:.4f}")


if __name__ == "__main__":
    {"make": make, "licence": licence, "icon": icon, "alike": alike}[sys.argv[1]](*sys.argv[2:])
