// Every file of Starter/. `PINPOINT_UPDATE_GOLDENS=1 swift test --filter EmbeddedFiles` writes this list.
#include "lists.h"

static const unsigned char Starter_new_article_en_md[] = {
#embed "../../Starter/new/article.en.md"
};
static const unsigned char Starter_new_article_vi_md[] = {
#embed "../../Starter/new/article.vi.md"
};
static const unsigned char Starter_new_chapter_en_md[] = {
#embed "../../Starter/new/chapter.en.md"
};
static const unsigned char Starter_new_chapter_vi_md[] = {
#embed "../../Starter/new/chapter.vi.md"
};
static const unsigned char Starter_new_claim_en_md[] = {
#embed "../../Starter/new/claim.en.md"
};
static const unsigned char Starter_new_claim_vi_md[] = {
#embed "../../Starter/new/claim.vi.md"
};
static const unsigned char Starter_new_concept_yml[] = {
#embed "../../Starter/new/concept.yml"
};
static const unsigned char Starter_new_event_en_md[] = {
#embed "../../Starter/new/event.en.md"
};
static const unsigned char Starter_new_event_vi_md[] = {
#embed "../../Starter/new/event.vi.md"
};
static const unsigned char Starter_new_news_en_md[] = {
#embed "../../Starter/new/news.en.md"
};
static const unsigned char Starter_new_news_vi_md[] = {
#embed "../../Starter/new/news.vi.md"
};
static const unsigned char Starter_new_page_en_md[] = {
#embed "../../Starter/new/page.en.md"
};
static const unsigned char Starter_new_page_vi_md[] = {
#embed "../../Starter/new/page.vi.md"
};
static const unsigned char Starter_site_Content_concepts_competent_authority_yml[] = {
#embed "../../Starter/site/Content/concepts/competent-authority.yml"
};
static const unsigned char Starter_site_Content_instrument_article_1_en_md[] = {
#embed "../../Starter/site/Content/instrument/article-1.en.md"
};
static const unsigned char Starter_site_Content_instrument_article_1_vi_md[] = {
#embed "../../Starter/site/Content/instrument/article-1.vi.md"
};
static const unsigned char Starter_site_Content_instrument_article_2_en_md[] = {
#embed "../../Starter/site/Content/instrument/article-2.en.md"
};
static const unsigned char Starter_site_Content_instrument_article_2_vi_md[] = {
#embed "../../Starter/site/Content/instrument/article-2.vi.md"
};
static const unsigned char Starter_site_Content_instruments_instrument_yml[] = {
#embed "../../Starter/site/Content/instruments/instrument.yml"
};
static const unsigned char Starter_site_Content_news_2026_01_15_example_en_md[] = {
#embed "../../Starter/site/Content/news/2026-01-15-example.en.md"
};
static const unsigned char Starter_site_Content_news_2026_01_15_example_vi_md[] = {
#embed "../../Starter/site/Content/news/2026-01-15-example.vi.md"
};
static const unsigned char Starter_site_Content_site_yml[] = {
#embed "../../Starter/site/Content/site.yml"
};
static const unsigned char Starter_site_Content_timeline_2026_01_10_opening_en_md[] = {
#embed "../../Starter/site/Content/timeline/2026-01-10-opening.en.md"
};
static const unsigned char Starter_site_Content_timeline_2026_01_10_opening_vi_md[] = {
#embed "../../Starter/site/Content/timeline/2026-01-10-opening.vi.md"
};
static const unsigned char Starter_site_README_en_md[] = {
#embed "../../Starter/site/README.en.md"
};
static const unsigned char Starter_site_README_vi_md[] = {
#embed "../../Starter/site/README.vi.md"
};
static const unsigned char Starter_site_gitignore[] = {
#embed "../../Starter/site/gitignore"
};

static const struct starter_file files[] = {
    ENTRY(Starter_new_article_en_md, "Starter/new/article.en.md"),
    ENTRY(Starter_new_article_vi_md, "Starter/new/article.vi.md"),
    ENTRY(Starter_new_chapter_en_md, "Starter/new/chapter.en.md"),
    ENTRY(Starter_new_chapter_vi_md, "Starter/new/chapter.vi.md"),
    ENTRY(Starter_new_claim_en_md, "Starter/new/claim.en.md"),
    ENTRY(Starter_new_claim_vi_md, "Starter/new/claim.vi.md"),
    ENTRY(Starter_new_concept_yml, "Starter/new/concept.yml"),
    ENTRY(Starter_new_event_en_md, "Starter/new/event.en.md"),
    ENTRY(Starter_new_event_vi_md, "Starter/new/event.vi.md"),
    ENTRY(Starter_new_news_en_md, "Starter/new/news.en.md"),
    ENTRY(Starter_new_news_vi_md, "Starter/new/news.vi.md"),
    ENTRY(Starter_new_page_en_md, "Starter/new/page.en.md"),
    ENTRY(Starter_new_page_vi_md, "Starter/new/page.vi.md"),
    ENTRY(Starter_site_Content_concepts_competent_authority_yml, "Starter/site/Content/concepts/competent-authority.yml"),
    ENTRY(Starter_site_Content_instrument_article_1_en_md, "Starter/site/Content/instrument/article-1.en.md"),
    ENTRY(Starter_site_Content_instrument_article_1_vi_md, "Starter/site/Content/instrument/article-1.vi.md"),
    ENTRY(Starter_site_Content_instrument_article_2_en_md, "Starter/site/Content/instrument/article-2.en.md"),
    ENTRY(Starter_site_Content_instrument_article_2_vi_md, "Starter/site/Content/instrument/article-2.vi.md"),
    ENTRY(Starter_site_Content_instruments_instrument_yml, "Starter/site/Content/instruments/instrument.yml"),
    ENTRY(Starter_site_Content_news_2026_01_15_example_en_md, "Starter/site/Content/news/2026-01-15-example.en.md"),
    ENTRY(Starter_site_Content_news_2026_01_15_example_vi_md, "Starter/site/Content/news/2026-01-15-example.vi.md"),
    ENTRY(Starter_site_Content_site_yml, "Starter/site/Content/site.yml"),
    ENTRY(Starter_site_Content_timeline_2026_01_10_opening_en_md, "Starter/site/Content/timeline/2026-01-10-opening.en.md"),
    ENTRY(Starter_site_Content_timeline_2026_01_10_opening_vi_md, "Starter/site/Content/timeline/2026-01-10-opening.vi.md"),
    ENTRY(Starter_site_README_en_md, "Starter/site/README.en.md"),
    ENTRY(Starter_site_README_vi_md, "Starter/site/README.vi.md"),
    ENTRY(Starter_site_gitignore, "Starter/site/gitignore"),
};

const struct starter_list starter_list = {files, sizeof files / sizeof *files};
