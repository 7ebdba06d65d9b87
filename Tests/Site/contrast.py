"""Contrast where axe-core cannot tell it: the colour of the words against what is drawn under them."""
import base64
import collections
import io

from PIL import Image

import scripts

# WCAG 2.2, 1.4.3; of words drawn in a picture every size counts as small.
LEAST, LEAST_LARGE = 4.5, 3.0
# A colour under less of the words than this is a line that crosses them.
SMALLEST_SHARE = 0.02
# How far pictures of the page are apart, and how much of the next one each has, so that no line of words is cut. Chromium
# draws none of 16,384 pixels.
STEP, MORE = 8_000, 400


def misses(page, selectors):
    """Of the elements with these selectors those whose words are not told apart from what is under them, each with the
    reason. The page is left without its words."""
    covers = page.evaluate(scripts.COVERED, selectors)
    page.evaluate(scripts.SPREAD)
    words = page.evaluate(scripts.WORDS, selectors)
    boxes = [box for text in words for box in text["boxes"]]
    told = Pictures(page, boxes)
    page.evaluate(scripts.WITHOUT_WORDS)
    bare = Pictures(page, boxes)
    found = {}
    for selector, cover, text in zip(selectors, covers, words, strict=True):
        if cover:
            found[selector] = f"covered by {cover}"
        elif not text["boxes"]:
            found[selector] = "no words"
        else:
            least = LEAST_LARGE if text["isLarge"] else LEAST
            measured = [contrast(told.part(box), bare.part(box), text["colour"]) for box in text["boxes"]]
            if None in measured:
                found[selector] = "nothing of it is seen"
            elif min(measured) < least:
                found[selector] = f"{min(measured):.2f}, where {least} is needed"
    return found


class Pictures:
    """The page in pictures one below the other, for what stands in some boxes."""

    def __init__(self, page, boxes):
        session = page.context.new_cdp_session(page)
        width, height = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        self.taken = {}
        for number in sorted({int(box["y"]) // STEP for box in boxes}):
            top = number * STEP
            shot = session.send("Page.captureScreenshot", {
                "format": "png", "captureBeyondViewport": True,
                "clip": {"x": 0, "y": top, "width": width, "height": min(STEP + MORE, height - top), "scale": 1}})
            self.taken[number] = Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")

    def part(self, box):
        """What is drawn in a box."""
        number = int(box["y"]) // STEP
        first = number * STEP
        return self.taken[number].crop(
            (int(box["x"]), int(box["y"]) - first, int(box["right"]) + 1, int(box["bottom"]) + 1 - first))


def contrast(told, bare, colour):
    """The least contrast of words in a colour with what prevails under them, in a part of the page with its words and
    without; nothing where they make no difference."""
    red, green, blue, alpha = colour
    pairs = zip(told.get_flattened_data(), bare.get_flattened_data(), strict=True)
    counted = collections.Counter(under for over, under in pairs if over != under)
    least = SMALLEST_SHARE * counted.total()
    found = []
    for under, count in counted.items():
        if count >= least:
            over = [alpha * own + (1 - alpha) * below for own, below in zip((red, green, blue), under, strict=True)]
            found.append(ratio(over, under))
    return min(found, default=None)


def ratio(one, other):
    """The contrast of two colours (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
