"""What is measured is also found: every kind of fault is reported, and the same thing mended is not."""
import concurrent.futures
import pathlib
import tempfile
import unittest

import data
import documents
import faulty_site
import kinds
import links
import pages
import weight
from faulty_site import FAULTS
from server import Server
from site_folder import Sample, SiteFolder


def measured(site, paths):
    """The figures of a site, its pages at some paths looked at in a browser."""
    figures = documents.figures(site) + links.figures(site) + data.figures(site) + weight.figures(site)
    samples = [sample for sample in site.described if sample.path in paths]
    with Server(site, 0) as server, concurrent.futures.ProcessPoolExecutor(2) as pool:
        looks = [pool.submit(pages.look, server.address, sample) for sample in samples]
        return {figure.name: figure for figure in figures + pages.figures([look.result() for look in looks])}


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="pinpoint-faults-")
        cls.addClassCleanup(folder.cleanup)
        faulty, mended = (pathlib.Path(folder.name) / name for name in ("faulty", "mended"))
        faulty_site.write(faulty, is_faulty=True)
        faulty_site.write(mended, is_faulty=False)
        cls.faulty = measured(SiteFolder(faulty), ["index.html", faulty_site.SEEN])
        cls.mended = measured(SiteFolder(mended), ["mended.html"])

    def test_everyFaultIsReportedByItsFigure(self):
        for name, fault in FAULTS.items():
            with self.subTest(name):
                figure = self.faulty[fault.figure]
                self.assertFalse(figure.is_met)
                place = faulty_site.SEEN if fault.browser_says else f"{name}.html"
                found = [text for text in figure.findings if text.startswith(place) and fault.browser_says in text]
                self.assertTrue(found, figure.findings)

    def test_aHeavyArticleIsReported(self):
        figure = self.faulty["article, every .css and .js, gzip"]
        self.assertFalse(figure.is_met)
        self.assertIn("heavy.html", figure.note)

    def test_anInvalidFeedIsReported(self):
        self.assertFalse(self.faulty["feeds and sitemaps: faults"].is_met)

    def test_aSoundPageIsNotReported(self):
        for figure in self.faulty.values():
            self.assertFalse([finding for finding in figure.findings if finding.startswith("index.html")], figure.name)

    def test_nothingIsReportedOfWhatIsMended(self):
        for figure in self.mended.values():
            self.assertTrue(figure.is_met, f"{figure.name}: {figure.findings}")

    def test_everyFigureOfTheFaultySiteIsThere(self):
        self.assertEqual(set(self.faulty), set(self.mended))


class Kinds(unittest.TestCase):
    def missing(self, templates, *samples):
        with tempfile.TemporaryDirectory() as folder:
            for name in templates:
                (pathlib.Path(folder) / f"{name}.mustache").touch()
            found = [Sample(f"{language}/{kind}/", kind, language) for kind, language in samples]
            return kinds.figures(folder, found)[0].findings

    def test_aKindWithoutAPageIsReportedInEachLanguage(self):
        found = self.missing(["frame", "home", "map"], ("home", "vi"), ("home", "en"), ("map", "vi"))
        self.assertEqual(found, ["map (en)"])

    def test_aPageOfAllLanguagesIsNeededOnce(self):
        self.assertEqual(self.missing(["chooser", "home"], ("chooser", "vi"), ("home", "vi")), [])
        self.assertEqual(self.missing(["chooser", "home"], ("home", "vi")), ["chooser"])

    def test_noTemplateAtAllIsReported(self):
        self.assertEqual(len(self.missing([])), 1)


if __name__ == "__main__":
    unittest.main()
